# What went wrong: fields, states, error pages.
problem-sign-in = O endereço de e-mail ou a senha não está certo.
problem-password-wrong = A senha não está certa.
problem-password-short = A senha precisa de pelo menos { $min } caracteres.
problem-password-long = A senha pode ter no máximo { $max } caracteres.
problem-password-common = Esta é uma senha que qualquer pessoa tentaria primeiro. Junte algumas palavras sem relação entre si.
problem-email = “{ $email }” não é um endereço de e-mail. Escreva-o como minister@health.example.
problem-email-taken = { $email } já tem uma conta.
problem-name = Um nome tem de ter de 1 a 120 caracteres.
problem-name-long = Um nome pode ter no máximo 200 caracteres e nenhum caractere de controle.
problem-node-unknown = “{ $code }” não está no registro. Use o identificador de uma entrada de lá.
problem-role-of-institution = Escolha colaboração, coordenação ou autoridade máxima: são estes os papéis de uma instituição.
problem-invitation-used = Entretanto, o link foi usado.
problem-link-spent = Este link já foi usado. Entre com a sua senha.
problem-campaign-closed = A campanha está encerrada.
problem-campaign-not-open = A campanha não está aberta: nada pode ser mudado. O que foi gravado fica.
problem-campaign-empty = Escolha pelo menos uma instituição antes de abrir a campanha.
problem-campaign-name = O nome tem de ter de 1 a 120 caracteres, como “Questionário 2026”.
problem-changed-meanwhile = Entretanto, outra pessoa mudou isto. Recarregue a página e decida de novo.
problem-wrong-state = Isto não é possível agora: o estado é “{ $state }”, e o passo era “{ $step }”.
problem-register-empty = O registro está vazio: importe ou acrescente primeiro instituições.
problem-survey-unknown = Escolha um questionário publicado.
problem-depth = Escolha normal ou verificada.
problem-closes-in-past = O último dia tem de estar no futuro.
problem-differences-open = { $count ->
    [one] Uma resposta tem dois valores. Resolva isso primeiro.
    [many] { $count } de respostas têm dois valores. Resolva isso primeiro.
   *[other] { $count } respostas têm dois valores. Resolva isso primeiro.
}
problem-required-missing = { $count ->
    [one] Falta uma resposta antes de enviar: { $items }.
    [many] Faltam { $count } de respostas antes de enviar: { $items }.
   *[other] Faltam { $count } respostas antes de enviar: { $items }.
}
problem-note = Escreva o que deve mudar, em no máximo 2000 caracteres.
problem-third-value = Escreva ou escolha o terceiro valor.
problem-item-unknown = Este item não pertence ao questionário.
problem-nul = O texto contém um caractere que não pode ser gravado. Digite o texto em vez de colar.
problem-form-too-large = Este formulário é maior do que { $max } KB. Encurte os textos; o que foi gravado antes está seguro.
problem-too-many-fields = Um formulário pode ter no máximo { $max } campos.
problem-file-too-large = O arquivo é maior do que { $max } MB. Envie-o em partes ou retire colunas de que não precisa; nada foi gravado.
problem-file-no-table = “{ $name }” não pode ser lido como texto. Grave a tabela em CSV com UTF-8, como register.csv.
problem-code = “{ $code }” não é um identificador: use só letras, algarismos e - _ . , como MOH-07.
problem-code-taken = O identificador { $code } já está no registro.
problem-code-twice = O identificador { $code } está duas vezes nesta lista, a primeira em { $first }.
problem-kind = “{ $kind }” não é um tipo; use um destes: { $kinds }.
problem-size = O tamanho tem de ser um número inteiro a partir de 0, como 450.
problem-eligible = “{ $value }” não é nenhum destes: yes, no, merged, unknown.
problem-parent-cycle = As entradas acima de { $code } formam um círculo.
problem-outside-scope = { $code } está fora da parte do registro que pode mudar.
problem-moved = { $code } passaria para baixo de outra entrada; uma importação não muda ramos de lugar.
problem-page-number = Número a indicar: { $number }
problem-page-home = Ir para o início
problem-page-400-heading = Este pedido não pode ser lido
problem-page-400-text = Algo no endereço ou no formulário não está como este serviço o escreve.
problem-page-400-advice = Volte, recarregue a página e tente outra vez.
problem-page-403-heading = Não tem permissão para isto
problem-page-403-text = O formulário não veio de uma página deste serviço, ou veio de outra sessão. Nada foi gravado.
problem-page-403-role = Isto exige o papel { $roles }. A coordenação da sua instituição ou o escritório pode atribuí-lo.
problem-page-403-advice = Volte, recarregue a página e tente outra vez.
problem-page-404-heading = Nada aqui
problem-page-404-text = Esta página não existe, ou pertence a uma instituição em que não participa.
problem-page-404-advice = Se alguém lhe enviou o endereço, peça a essa pessoa um convite.
problem-page-409-heading = Não é possível agora
problem-page-409-advice = O que foi gravado antes está seguro. Volte e recarregue a página.
problem-page-413-heading = Grande demais
problem-page-413-advice = As suas respostas gravadas antes estão seguras.
problem-page-415-heading = Outro tipo de conteúdo
problem-page-415-text = Este endereço só recebe formulários deste serviço.
problem-page-415-advice = Use o formulário da página.
problem-page-422-heading = Algo tem de ser corrigido
problem-page-422-advice = Volte e corrija; o que foi gravado antes está seguro.
problem-page-429-heading = Tentativas demais
problem-page-429-text = { $minutes ->
    [one] Espere um minuto e depois tente de novo.
    [many] Espere { $minutes } de minutos e depois tente de novo.
   *[other] Espere { $minutes } minutos e depois tente de novo.
}
problem-page-429-advice = Nada foi mudado.
problem-page-500-heading = Uma falha do serviço
problem-page-500-text = O que tinha gravado antes está seguro.
problem-page-500-advice = Volte e tente de novo. Se acontecer outra vez, comunique ao escritório o número abaixo.
problem-page-503-heading = Não disponível neste momento
problem-page-503-text = O serviço não consegue chegar aos seus dados neste momento. Nada do que foi confirmado se perde.
problem-page-503-advice = Tente de novo dentro de alguns segundos.
problem-page-507-heading = Não há mais espaço
problem-page-507-text = O disco do servidor está cheio. Nada foi gravado; o que foi gravado antes está seguro.
problem-page-507-advice = Avise o escritório; tente de novo mais tarde.
problem-page-not-kept = A sua sessão terminou, e esta página contém mais de { $max } KB. Entre em outra janela, volte a esta página e grave-a de novo.
problem-rule-broken = { $count ->
    [one] Uma resposta contraria uma regra do questionário: { $items }.
   *[other] { $count } respostas contrariam uma regra do questionário: { $items }.
}
problem-answers-refused = { $count ->
    [one] Um dado foi escrito e não foi aceito. Corrija-o ou apague-o primeiro: a página de verificação diz onde está.
   *[other] { $count } dados foram escritos e não foram aceitos. Corrija-os ou apague-os primeiro: a página de verificação diz onde estão.
}
problem-target-unknown = Este questionário não tem a meta “{ $target }”. As metas dele são: { $targets }.
problem-document-too-large = O arquivo tem mais de { $max } MB. Reduza-o, por exemplo dividindo-o, e envie de novo; nada foi gravado.
