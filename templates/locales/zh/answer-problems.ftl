# Why something is no answer to an item.
answer-problem-dk = { $item }没有“不知道”这个选项。
answer-problem-na = { $item }没有“不适用”这个选项。
answer-problem-reason = 请说明{ $item }为何在此不适用。
answer-problem-too-long = 这段文字过长，请缩短到{ $max }个字以内。
answer-problem-criterion = “{ $code }”不是此处的准则。请从以下准则中选择：{ $choices }。
answer-problem-constraint = 对{ $item }的回答违反了问卷的一条规则。
answer-problem-option = “{ $code }”不是此处的选项。请从以下选项中选择：{ $choices }。
answer-problem-list = 请从所示回答中选择一项或多项。
answer-problem-twice = 有一个选项提交了两次。每项只选一次。
answer-problem-exclusive = 请只选“{ $option }”，或只选其他回答，不要同时选择。
answer-problem-number = 此处必须填数字，例如1200。您填的是“{ $typed }”。
answer-problem-number-ambiguous = “{ $typed }”可以有两种读法。请去掉分隔符，例如1234；或写出两位小数，例如1.23。
answer-problem-number-ambiguous-whole = “{ $typed }”可以有两种读法。请写不带分隔符的整数，例如{ $without }。
answer-problem-whole = 此处必须填整数，例如1200。您填的是“{ $typed }”。
answer-problem-min = 此处不得小于{ $min }。您填的是“{ $typed }”。
answer-problem-max = 此处不得大于{ $max }。您填的是“{ $typed }”。
answer-problem-text = 这段文字含有无法保存的字符。请直接输入，不要粘贴。
answer-problem-date = 日期必须有日、月、年，例如5 3 2024。
answer-problem-date-ambiguous = “{ $typed }”可以有两种读法。请按年、月、日的顺序写，例如{ $example }。
answer-problem-note = 此处无需回答。
answer-problem-value-and-state = 请只选填一个值或“{ $state }”，不要同时选择。
answer-problem-state = “{ $state }”既不是“不知道”，也不是“不适用”。
answer-problem-at = “{ $label }”：{ $problem }
answer-problem-url = 此处必须填网址，例如https://example.org。您填的是“{ $typed }”。
answer-problem-email = 此处必须填电子邮件地址，例如name@ministry.example。您填的是“{ $typed }”。
answer-problem-spdx = “{ $typed }”不是已知的许可证。请从列表中选择，或填写许可证的SPDX名称，例如MIT或EUPL-1.2。
answer-problem-spdx-old = { $typed }是旧名称。您是指{ $only }还是{ $later }？
answer-problem-level = 请从0级至{ $max }级中选择一个等级。
answer-problem-min-choices = { $min ->
   *[other] 请至少选择{ $min }项回答。
}
answer-problem-max-choices = { $max ->
   *[other] 请最多选择{ $max }项回答。
}
answer-problem-matrix = 每一行都必须选择一项回答。
answer-problem-row = “{ $row }”不是此处的行。
answer-problem-roster = 回答必须是由各行组成的清单。
answer-problem-min-rows = { $min ->
   *[other] 请至少列出{ $min }行。
}
answer-problem-max-rows = { $max ->
   *[other] 请最多列出{ $max }行。
}
answer-problem-column = 第{ $row }行：“{ $column }”不是此处的列。
answer-problem-cell = 第{ $row }行，“{ $column }”：{ $problem }
answer-problem-cell-missing = 此处必须填写。
answer-problem-file = 文件没有保存。请重新提交。
answer-problem-other = 您为一个未选择的选项填写了文字。请选择该选项，或删除文字。
answer-problem-row-constraint = 第{ $row }行：“{ $column }”违反了问卷的一条规则。
answer-problem-kept = 此处填写的内容尚未被接受。请打开并保存。
