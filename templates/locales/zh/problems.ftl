# What went wrong: fields, states, error pages.
problem-sign-in = 电子邮件地址或密码不正确。
problem-password-wrong = 密码不正确。
problem-password-short = 密码至少需要{ $min }个字符。
problem-password-long = 密码最多只能有{ $max }个字符。
problem-password-common = 这个密码任何人都会首先猜到。请把几个互不相关的词组合在一起。
problem-email = “{ $email }”不是电子邮件地址。请写成minister@health.example这样的格式。
problem-email-taken = { $email }已有账户。
problem-name = 姓名或名称须为1至120个字。
problem-name-long = 名称最多只能有200个字，且不得含有控制字符。
problem-node-unknown = “{ $code }”不在登记册中。请使用其中条目的标识。
problem-role-of-institution = 请选择填报人、协调人或机构负责人：这些是机构的角色。
problem-invitation-used = 该链接在此期间已被使用。
problem-link-spent = 该链接已被使用。请用密码登录。
problem-campaign-closed = 调查活动已关闭。
problem-campaign-not-open = 调查活动未开放：不能修改任何内容。已保存的内容会保留。
problem-campaign-empty = 开放调查活动之前，请至少选定一个机构。
problem-campaign-name = 名称须为1至120个字，例如“2026年问卷”。
problem-changed-meanwhile = 在此期间有人修改了此处内容。请重新载入页面，再作决定。
problem-wrong-state = 目前无法进行：状态为“{ $state }”，所选步骤为“{ $step }”。
problem-register-empty = 登记册为空：请先导入或添加机构。
problem-survey-unknown = 请选择已公布的问卷。
problem-depth = 请选择标准或核实。
problem-closes-in-past = 最后一天必须在今天之后。
problem-differences-open = { $count ->
   *[other] { $count }个回答有两个值。请先确定。
}
problem-required-missing = { $count ->
   *[other] 提交之前还需要{ $count }个回答：{ $items }。
}
problem-note = 请写明哪些地方应当修改，最多2000个字。
problem-third-value = 请填写或选择第三个值。
problem-item-unknown = 该项不属于本问卷。
problem-nul = 文字含有无法保存的字符。请直接输入，不要粘贴。
problem-form-too-large = 此表格超过{ $max } KB。请缩短文字；先前保存的内容不受影响。
problem-too-many-fields = 一张表格最多只能有{ $max }个字段。
problem-file-too-large = 文件超过{ $max } MB。请分批导入，或去掉不需要的列；尚未保存任何内容。
problem-file-no-table = “{ $name }”无法作为文本读取。请把表格存为UTF-8编码的CSV，例如register.csv。
problem-code = “{ $code }”不是标识：请只用字母、数字和 - _ . ，例如MOH-07。
problem-code-taken = 登记册中已有标识{ $code }。
problem-code-twice = 标识{ $code }在此清单中出现两次，首次在{ $first }。
problem-kind = “{ $kind }”不是有效类型；请使用以下之一：{ $kinds }。
problem-size = 规模须为不小于0的整数，例如450。
problem-eligible = “{ $value }”不是yes、no、merged、unknown中的任何一个。
problem-parent-cycle = { $code }的上级关系形成循环。
problem-outside-scope = { $code }不在您可以修改的登记册范围之内。
problem-moved = { $code }会移到另一个上级之下；导入不移动分支。
problem-page-number = 请提供此编号：{ $number }
problem-page-home = 返回首页
problem-page-400-heading = 无法读取此请求
problem-page-400-text = 地址或表格中有内容不符合本服务的写法。
problem-page-400-advice = 请返回，重新载入页面，再试一次。
problem-page-403-heading = 您无权进行此操作
problem-page-403-text = 该表格不是来自本服务的页面，或来自另一次会话。没有保存任何内容。
problem-page-403-role = 此操作需要以下角色：{ $roles }。贵机构的协调人或办公室可以授予。
problem-page-403-advice = 请返回，重新载入页面，再试一次。
problem-page-404-heading = 这里没有内容
problem-page-404-text = 没有这个页面，或它属于与您无关的机构。
problem-page-404-advice = 如果是他人把地址发给您，请让对方邀请您。
problem-page-409-heading = 目前无法进行
problem-page-409-advice = 先前保存的内容不受影响。请返回并重新载入页面。
problem-page-413-heading = 过大
problem-page-413-advice = 您先前保存的回答不受影响。
problem-page-415-heading = 内容类型不符
problem-page-415-text = 此地址只接受本服务的表格。
problem-page-415-advice = 请使用页面上的表格。
problem-page-422-heading = 有内容需要改正
problem-page-422-advice = 请返回并改正；先前保存的内容不受影响。
problem-page-429-heading = 尝试次数过多
problem-page-429-text = { $minutes ->
   *[other] 请等待{ $minutes }分钟，然后再试。
}
problem-page-429-advice = 没有更改任何内容。
problem-page-500-heading = 本服务出现故障
problem-page-500-text = 您先前保存的内容不受影响。
problem-page-500-advice = 请返回再试一次。如再次发生，请把下面的编号告诉办公室。
problem-page-503-heading = 暂时无法使用
problem-page-503-text = 本服务目前无法读取数据。已确认的内容不会丢失。
problem-page-503-advice = 请过几秒再试。
problem-page-507-heading = 空间不足
problem-page-507-text = 服务器磁盘已满。没有保存任何内容；先前保存的内容不受影响。
problem-page-507-advice = 请告诉办公室；稍后再试。
problem-page-not-kept = 您已退出登录，且本页面超过{ $max } KB。请在另一窗口登录，再回到本页面重新保存。
problem-rule-broken = { $count ->
   *[other] { $count }个回答违反了问卷的规则：{ $items }。
}
problem-answers-refused = { $count ->
   *[other] 有 { $count } 处填写未被接受。请先更正或清空：检查页面会指出位置。
}
problem-target-unknown = 此问卷没有目标“{ $target }”。它的目标是：{ $targets }。
problem-document-too-large = 文件大于 { $max } MB。请缩小文件（例如拆分）后重新发送；没有保存任何内容。
