# Texts of every page.
common-service = Questionário de maturidade em código aberto
common-service-call = Questionário de código aberto
common-skip = Ir para o conteúdo
common-my-work = O meu trabalho
common-institutions = Instituições
common-campaigns = Campanhas
common-account = Conta
common-sign-in = Entrar
common-sign-out = Sair
common-language = Língua
common-choose-language = Escolher
common-footer = Um serviço do escritório de programas de código aberto. Perguntas: escreva a quem fez o convite.
common-method = Como se forma uma pontuação
common-error-title = Erro: { $title }
common-problem-heading = { $count ->
    [one] Há um problema
    [many] Há { $count } de problemas
   *[other] Há { $count } problemas
}
common-error-prefix = Erro:
common-back = Voltar
common-save = Gravar
common-cancel = Cancelar
common-name = Nome
common-email = Endereço de e-mail
common-role = Papel
common-state = Estado
common-percent = { $number }%
common-list-comma = {", "}
common-date-time = { $date }, { $time } UTC
common-not-known = não se sabe
common-yes = Sim
common-no = Não
common-draft-translation = Esta tradução é um rascunho: ainda ninguém a reviu.
common-in-language = em { $language }
common-role-contributor = Colaboração
common-role-coordinator = Coordenação
common-role-head = Autoridade máxima
common-role-officer = Agente do escritório
common-role-reviewer = Avaliação
common-role-viewer = Consulta
common-role-administrator = Administração
