"""What the commands say about themselves, and about being used wrongly."""

USAGE = """\
用法：
  gouji [文件 | 文件夹]                打开窗口
  gouji check 路径…                    核对报告，打印结果
  gouji export 文件 -o 结果.xlsx       核对报告，写成工作簿、审核意见或带修订的副本
  gouji --version                      版本
  gouji 命令 --help                    某个命令的说明
"""

COMMANDS = {
    "check": """\
用法：gouji check 路径… [--format text|json|jsonl] [--previous 上年报告]

核对政府信息公开工作年度报告。路径可以是文件、文件夹（连同下级文件夹），也可以是 zip 压缩包。

  --format text    给人看：每个问题一行（默认）
  --format json    给程序用：全部报告是一个 JSON 文档
  --format jsonl   给程序用：每份报告一行 JSON，读完一份就输出一份
  --previous 文件  上一年度的报告，一起对照（结转、现行有效件数、照抄、悬殊）；
                   不是同一单位上一年度的，说明原因，不与它对照
  --help           这段说明

退出码：0 没有错误级问题；1 至少有一个错误级问题（包括因缺数不能判断的等式）；2 命令用错；
        3 至少有一个文件不能读取。
""",
    "export": """\
用法：gouji export 文件 [-o 结果.xlsx] [--findings 意见.docx] [--corrected 副本.docx] [--corrections 更正.json]
                 [--previous 上年报告]

核对一份报告，写成下面的一种或几种文件，至少给出一种。原文件不会改动。

  -o, --output 文件.xlsx   工作簿：三张表、核对结果、更正记录、数据
  --findings 文件.docx     审核意见：发回填报单位的问题清单；也可以写成 .xlsx
  --corrected 文件.docx    原文的副本：每处更正是一处修订，每个问题是一条批注；只有 .docx 报告可以
  --previous 文件          上一年度的报告，一起对照
  --corrections 文件.json  先采用这些更正，每条都记入更正记录：
                           [{"table": "…", "row": "…", "column": "…", "value": 35, "reason": "…"}, …]
                           有一条不对，就全部不采用
  --help                   这段说明

退出码：0 没有错误级问题；1 至少有一个错误级问题；2 命令用错；3 文件不能读取或不能写入。
""",
}

NO_COMMAND = "请给出命令，例如 gouji check 报告.txt。gouji --help 有说明。"
UNKNOWN_COMMAND = "没有“{}”这个命令，只有 check 和 export。gouji --help 有说明。"
NO_COMMAND_BUT_FILES = "窗口一次打开一个文件或一个文件夹。要一起核对几个文件，请用 gouji check 文件…。"
UNKNOWN_OPTION = "没有“{}”这个选项。gouji {} --help 有说明。"
VALUE_MISSING = "“{}”后面缺少内容。"
VALUE_WRONG = "“{}”只能是 {}。"
GIVEN_TWICE = "“{}”只能给一次。"
PATH_MISSING = "请给出要核对的文件或文件夹。gouji {} --help 有说明。"
ONE_FILE = "export 一次只能处理一个文件。"
OUTPUT_MISSING = (
    "请用 -o 给出工作簿的文件名，例如 -o 结果.xlsx；也可以用 --findings、--corrected，见 gouji export --help。"
)
OUTPUT_SUFFIXES = {
    "output": "工作簿的文件名应当以 .xlsx 结尾。",
    "findings": "审核意见的文件名应当以 .docx 或 .xlsx 结尾。",
    "corrected": "带修订的副本的文件名应当以 .docx（原文是 .docm 的以 .docm）结尾。",
}
OUTPUT_TWICE = "几种结果不能写到同一个文件，请分别给出文件名。"

INTERRUPTED = "已中断。"
PIPE_CLOSED = "接收结果的程序已经关闭，后面的结果没有输出。"
OUTPUT_FAILED = "结果写不出去：{}。"
DISK_FULL = "磁盘已满"
NO_DISPLAY = "这里没有图形界面，不能打开窗口，下面是核对结果。"
NO_DISPLAY_NO_FILE = "这里没有图形界面，不能打开窗口。可以用 gouji check 文件 核对报告。"
