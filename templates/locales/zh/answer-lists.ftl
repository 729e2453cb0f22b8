roster-open = 打开清单
roster-none = 此处没有可列出的内容
roster-none-means = 这是一种回答。既没有行也没有勾选此项时，此列表视为尚未回答。
roster-count = { $count ->
    [0] 没有行
   *[other] { $count }行
}
roster-count-names = { $count }：{ $names }
file-open = 添加或更换文件
file-in-words = { $name }（{ $size }）
file-size-kb = { $size } KB
file-size-mb = { $size } MB
roster-add = 添加一行
roster-paste = 从电子表格粘贴
roster-paste-label = 各行内容，第一行为各列名称
roster-paste-help = 请在电子表格中复制单元格，然后粘贴到此处。可以识别的列：
roster-paste-result = { $count ->
    [0] 还没有可以添加的行。没有保存任何内容。
   *[other] 可以添加{ $count }行。尚未保存任何内容。
}
roster-paste-too-many = 行数超出此列表的容量：读取了{ $count }行，还可添加{ $free }行，最多{ $max }行。尚未保存任何内容。
roster-faults = 无法添加的内容
roster-fault-row = 行
roster-fault-column = 列
roster-line = 第{ $row }行
roster-column-unknown = 此处没有名为“{ $name }”的列。
roster-column-twice = “{ $name }”列出现了两次。请去掉其中一列，在此之前不读取任何内容。
roster-cell-not-asked = 这样的行不询问此项。请留空。
roster-cell-beyond = 以下内容上方没有列名：{ $cells }。请把含有分隔符的文字放在双引号中，或为该列命名。
roster-will-be-added = 将添加以下各行
roster-add-these = 添加这些行
roster-show = 查看
roster-remove = 删除
roster-remove-title = 删除“{ $name }”？
roster-leave = 不删除
roster-new = 新的一行
roster-unnamed = 未命名的行
roster-save = 保存
roster-save-another = 保存并再添加一行
roster-opens = 该行已保存。根据您填写的内容，还有一个问题。
roster-left-out = 未填写
roster-twice = 重复出现
roster-total = { $column }：{ $sum } { $unit }
roster-full = { $max ->
   *[other] 此清单已有{ $max }行，不能再添加。
}
roster-paste-added = { $count ->
   *[other] 已添加 { $count } 行。未能添加的内容留在下方：请在那里更正后再次查看。
}
