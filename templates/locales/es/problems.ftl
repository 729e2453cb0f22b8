# What went wrong: fields, states, error pages.
problem-sign-in = El correo electrónico o la contraseña no son correctos.
problem-password-wrong = La contraseña no es correcta.
problem-password-short = La contraseña necesita al menos { $min } caracteres.
problem-password-long = La contraseña puede tener como máximo { $max } caracteres.
problem-password-common = Esta contraseña es una de las que cualquiera probaría primero. Junte algunas palabras sin relación entre sí.
problem-email = “{ $email }” no es una dirección de correo electrónico. Escríbala como minister@health.example.
problem-email-taken = { $email } ya tiene una cuenta.
problem-name = Un nombre debe tener de 1 a 120 caracteres.
problem-name-long = Un nombre puede tener como máximo 200 caracteres, sin caracteres de control.
problem-node-unknown = “{ $code }” no está en el registro. Use el identificador de una entrada que figure en él.
problem-role-of-institution = Elija Colaboración, Coordinación o Máxima autoridad: estos son los roles de una institución.
problem-invitation-used = Entretanto, el enlace ya se usó.
problem-link-spent = Este enlace ya se ha usado. Inicie sesión con su contraseña.
problem-campaign-closed = La campaña está cerrada.
problem-campaign-not-open = La campaña no está abierta: no se puede cambiar nada. Lo que se guardó se conserva.
problem-campaign-empty = Elija al menos una institución antes de abrir la campaña.
problem-campaign-name = El nombre debe tener de 1 a 120 caracteres, como “Encuesta 2026”.
problem-changed-meanwhile = Entretanto, otra persona cambió esto. Vuelva a cargar la página y decida de nuevo.
problem-wrong-state = Esto no es posible ahora: el estado es “{ $state }” y el paso era “{ $step }”.
problem-register-empty = El registro está vacío: primero importe o agregue instituciones.
problem-survey-unknown = Elija una encuesta publicada.
problem-depth = Elija estándar o verificada.
problem-closes-in-past = El último día debe estar en el futuro.
problem-differences-open = { $count ->
    [one] Una respuesta tiene dos valores. Resuélvala primero.
   *[other] { $count } respuestas tienen dos valores. Resuélvalas primero.
}
problem-required-missing = { $count ->
    [one] Hace falta una respuesta antes de enviar: { $items }.
   *[other] Hacen falta { $count } respuestas antes de enviar: { $items }.
}
problem-note = Escriba qué debe cambiar, en 2000 caracteres como máximo.
problem-third-value = Escriba o elija el tercer valor.
problem-item-unknown = Este elemento no pertenece a la encuesta.
problem-nul = El texto contiene un carácter que no se puede guardar. Escriba el texto en lugar de pegarlo.
problem-form-too-large = Este formulario supera los { $max } KB. Acorte los textos; lo que se guardó antes está a salvo.
problem-too-many-fields = Un formulario puede tener como máximo { $max } campos.
problem-file-too-large = El archivo supera los { $max } MB. Divídalo en partes u omita las columnas que no hacen falta; no se ha guardado nada.
problem-file-no-table = “{ $name }” no se puede leer como texto. Guarde la tabla como CSV en UTF-8, como register.csv.
problem-code = “{ $code }” no es un identificador: use solo letras, dígitos y los signos ( - _ . ), como MOH-07.
problem-code-taken = El identificador { $code } ya está en el registro.
problem-code-twice = El identificador { $code } aparece dos veces en esta lista; la primera, en { $first }.
problem-kind = “{ $kind }” no es un tipo; use uno de { $kinds }.
problem-size = El tamaño debe ser un número entero desde 0, como 450.
problem-eligible = “{ $value }” no es ninguno de yes, no, merged, unknown.
problem-parent-cycle = Los niveles superiores de { $code } forman un círculo.
problem-outside-scope = { $code } está fuera de la parte del registro que usted puede cambiar.
problem-moved = { $code } pasaría a otro nivel superior; una importación no mueve ramas.
problem-page-number = Número que debe citar: { $number }
problem-page-home = Ir al inicio
problem-page-400-heading = No se puede leer esta solicitud
problem-page-400-text = Algo en la dirección o en el formulario no es como lo escribe este servicio.
problem-page-400-advice = Vuelva atrás, cargue de nuevo la página e inténtelo otra vez.
problem-page-403-heading = Usted no puede hacer esto
problem-page-403-text = El formulario no vino de una página de este servicio, o vino de otra sesión. No se guardó nada.
problem-page-403-role = Para esto se necesita el rol { $roles }. La coordinación de su institución o la oficina pueden otorgarlo.
problem-page-403-advice = Vuelva atrás, cargue de nuevo la página e inténtelo otra vez.
problem-page-404-heading = Aquí no hay nada
problem-page-404-text = No existe esa página, o pertenece a una institución en la que usted no participa.
problem-page-404-advice = Si alguien le envió la dirección, pídale que le invite.
problem-page-409-heading = No es posible ahora
problem-page-409-advice = Lo que se guardó antes está a salvo. Vuelva atrás y cargue de nuevo la página.
problem-page-413-heading = Demasiado grande
problem-page-413-advice = Las respuestas que guardó antes están a salvo.
problem-page-415-heading = Otro tipo de contenido
problem-page-415-text = Esta dirección solo acepta formularios de este servicio.
problem-page-415-advice = Use el formulario de la página.
problem-page-422-heading = Hay que corregir algo
problem-page-422-advice = Vuelva atrás y corríjalo; lo que se guardó antes está a salvo.
problem-page-429-heading = Demasiados intentos
problem-page-429-text = { $minutes ->
    [one] Espere un minuto y vuelva a intentarlo.
   *[other] Espere { $minutes } minutos y vuelva a intentarlo.
}
problem-page-429-advice = No se cambió nada.
problem-page-500-heading = Una falla del servicio
problem-page-500-text = Lo que había guardado antes está a salvo.
problem-page-500-advice = Vuelva atrás e inténtelo otra vez. Si vuelve a ocurrir, indique a la oficina el número de abajo.
problem-page-503-heading = No disponible en este momento
problem-page-503-text = El servicio no puede acceder a sus datos en este momento. No se pierde nada de lo que se confirmó.
problem-page-503-advice = Vuelva a intentarlo en unos segundos.
problem-page-507-heading = No queda espacio
problem-page-507-text = El disco del servidor está lleno. No se guardó nada; lo que se guardó antes está a salvo.
problem-page-507-advice = Avise a la oficina; vuelva a intentarlo más tarde.
problem-page-not-kept = Su sesión está cerrada y esta página contiene más de { $max } KB. Inicie sesión en otra ventana, vuelva a esta página y guárdela de nuevo.
problem-rule-broken = { $count ->
    [one] Una respuesta no cumple una regla de la encuesta: { $items }.
   *[other] { $count } respuestas no cumplen una regla de la encuesta: { $items }.
}
problem-answers-refused = { $count ->
    [one] Hay un dato escrito y no aceptado. Corríjalo o bórrelo primero: la página de comprobación dice dónde está.
   *[other] Hay { $count } datos escritos y no aceptados. Corríjalos o bórrelos primero: la página de comprobación dice dónde están.
}
problem-target-unknown = Este cuestionario no tiene el objetivo “{ $target }”. Sus objetivos son: { $targets }.
problem-document-too-large = El archivo supera los { $max } MB. Redúzcalo, por ejemplo dividiéndolo, y vuelva a enviarlo; no se ha guardado nada.
