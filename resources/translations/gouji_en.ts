<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>Word 报告的副本：每处更正是一处修订，每个问题是一条批注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}：{effect}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}：{step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一个未解决的问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一个窗格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一个问题(&amp;V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一个未解决的问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一个窗格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一个问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一个问题(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一份有问题的报告(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与上年对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与上年对照(&amp;Y)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>使用说明(&amp;G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存工作簿(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改当前格(&amp;E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部采纳建议(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关于(&amp;A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写备注(&amp;N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>列出还没有了结的事项，逐项转到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>判断(&amp;J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文如此(&amp;A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消对当前问题的判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>另存工作簿(&amp;A)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>唯一而且有依据的建议，一次全部采纳</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在原文中查找(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在窗口右边打开使用说明，再按一次收起</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存为 PDF(&amp;F)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成审校</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成审校(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审核意见(&amp;P)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带修订的副本(&amp;M)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当前格的数字已与原文对过，转到下一个问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当前问题先放一放，核实以后再定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当前问题是程序读错了：转到那一格去改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核实(&amp;V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>快捷键(&amp;K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复原文数字(&amp;T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印(&amp;I)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印三张表和问题列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开一个文件夹里的全部报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开一份报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开报告(&amp;O)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开文件夹(&amp;D)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把三张表和问题列表存为 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把核对结果和更正记录保存为 Excel 工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把每个空白格填为 0，一次撤销即可全部还原</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告就是这样写的：保留数字，视为已说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回判断(&amp;W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销(&amp;U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改为空白(&amp;K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃对当前格的更正，恢复原文所印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看建议(&amp;P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>检查数据(&amp;D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有解决的问题，写成发回填报单位的 Word 或 Excel 文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>浅色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>深色</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用现在的数字把全部规则再核对一遍</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认，转到下一个问题(&amp;C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白格填 0(&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等式中的上一格(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等式中的下一格(&amp;M)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等式的各项(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等式的总计(&amp;T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>给当前问题的判断写备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>让当前格空着，不是 0（Del）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>语言(&amp;L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明与更正记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读取有误(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转到(&amp;G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转到当前等式的各项，再按转到下一项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转到当前等式的总计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>转到当前问题的建议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退出(&amp;Q)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选一份上一年度的报告，逐格对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逐条核对记下的更正和判断是否与写入时相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重做(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新核对(&amp;G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新读取原文(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新读取原文，保留已作的更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题列表</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>更正记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>更正后的数字</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>与上年对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已与“{name}”对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已取消与上年对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>找到 {year} 年度的报告“{name}”，对照？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正与“{name}”对照，再按一次取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取上年报告“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选一份上一年度的报告，逐格对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择其他文件…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>取自原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有未解决的问题了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用建议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用建议：{why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Excel 工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不保存的话，这些更正和更正记录都会丢失。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>位置：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>对“{name}”的更正还没有保存到工作簿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>尚未保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件类型：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择上一年度的报告</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExplanationPane</name>
    <message>
        <source>{where}：问题已消除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部采纳：改 {count} 格，{effect}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按 F8 转到第一个问题，或点一个格子、一个数字。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有未解决的问题，各项勾稽关系都平衡。可以保存工作簿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>上一处（Shift+Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一处（Enter）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>关闭（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在原文中查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>不能判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文第 {line} 行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已消除</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未解决</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>已消除 {settled}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已说明 {explained}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示哪些问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题 {open}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题列表</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishingPane</name>
    <message>
        <source>没有未了结的事项，可以结束审校</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回问题列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还有 {count} 项没有了结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>还没有了结的事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题都已解决或说明，没有空白和推测的数字。可以保存工作簿，写审核意见。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Ctrl+单击原文里的数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIT 许可。界面使用 Qt for Python（LGPL-3.0）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年报核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把这个数字填入当前格，并记下出处</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改为空白（不是 0）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃正在输入的数字；收起使用说明；从完成审校回到问题列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>核对政府信息公开工作年度报告的三张表，改正数字，留下核对记录。原文件从不改动。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认，转到下一格 / 上一格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认，转到右边一格 / 左边一格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>粘贴从 Excel、WPS 或网页复制的一块数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用第 1…9 条建议</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidePane</name>
    <message>
        <source>使用说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在使用说明中查找</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收起使用说明（Esc）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>{count} 格，{effect}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部采纳建议：{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤回判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已记下判断：{decision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改 {count} 格，{effect}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白格填 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastResort</name>
    <message>
        <source>意外情况</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>技术细节记在 {log}，反馈问题时请附上。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序遇到意外情况，刚才的操作可能没有完成。已作的更正都还在，建议现在保存工作簿。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续工作</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>关于</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存到 {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年报核对</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>关闭</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>不采用建议，判断为原文如此</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部填 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>建议</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把 {count} 个空白格都填 0。{effect}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确实没有发生的填 0；{effect}；一次撤销即可全部还原</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白 {count} 格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用 Alt+{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用前不会改动任何数字；采用后可以撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采用建议：{changes}。{why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenPoints</name>
    <message>
        <source>上次保存以后的更正和判断还没有写入工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>判断待核实、已失效</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文缺少的格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>工作簿</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>推测的数字，还没有确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>正在查看“{name}”里的报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在读取“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在重新查看 {count} 份报告</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Original</name>
    <message>
        <source>原件的页面图像</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读到的文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页面</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>先打开一份报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有 .docx 报告能生成带修订的副本，这份报告不是</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存为“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审核意见</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>带修订的副本</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换个位置…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在保存“{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重试</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source> 页 / {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一页</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放大（Ctrl++）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缩小（Ctrl+−）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>适合文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>适合页宽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页码</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页码，输入后按 Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页面大小</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页面大小（Ctrl+0：适合文字）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>页面</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>页面图像无法显示。{why}

读到的文字在“原文”页，核对不受影响。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>{year} 年度</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>①②… 与问题序号对应，“?” 表示缺数不能核对；加粗带下划线是更正后的数，下面是原文所印；“缺”是原文没有的格，≈ 是按勾稽关系推算的数；“推测”是归入这一格最可能的数，✓ 是已经与原文对过的数。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原 {printed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文件：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审校：{author}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打印：{at}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>推测</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正 {count} 格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未署名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>问题 {count} 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（单位：{unit}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>已存为 PDF：{name}，{pages} 页</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>使用说明</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>最近打开的报告(&amp;T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清空这个列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>（还没有打开过报告）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>只能查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已自动保存 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>改动会自动保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未自动保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>样例，改动不保存</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPane</name>
    <message>
        <source>不能读取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告 ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告列表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示哪些报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新查看不能读取的(&amp;U)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新查看这一份(&amp;R)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>……共 {count} 处。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>仍按当时更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从头开始</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已从头开始，上次的审校仍然留着。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复上次的审校</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在检查数据…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这些格的原文与更正时不同，没有照改，请重新核对。{cells}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是样例，里面的单位和数字都是虚构的。可以随便试着改，改动不会记下来。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新应用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>正在保存“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>原文</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>平衡 {held}/{all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读到 {read}/{all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>{name} 是人工更正的数字，不必确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} 没有数字可以确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} 已重新核对：{balances}，未解决的问题 {open} 个</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已确认与原文一致：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已确认与原文一致：{name}；问题还在，报告确实这样写的请按 Shift+F7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当前格不在任何等式里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有未解决的问题了</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>官方表格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrailPane</name>
    <message>
        <source>更正记录</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>{meaning}（{keys}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写好按回车，或直接转到别处，就会记下（{keys}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>判断为{decision}：{meaning}{state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>判断的备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备注，再点左边的判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回判断（{keys}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，现在的判断</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>未安装</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>架构与显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>也可以把报告文件或文件夹拖到这个窗口里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开一份政府信息公开工作年度报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开报告…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>{why} 更正都还在。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”已被其他程序修改。重新读取会保留已作的更正。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>存为“{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开其他文件…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>换个位置…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在核对“{name}”里的 {count} 份报告…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在重新查看 {count} 份报告…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重试</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearsPane</name>
    <message>
        <source>与上年对照</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共 {all} 格，有变化 {changed} 格，有问题 {asked} 格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示哪些格</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cell_text</name>
    <message>
        <source>不平衡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不平衡，见问题 {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不能核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可能错在这里</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已更正，原文所印：{}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当前等式中的一格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>见问题 {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>一个数被拆开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一行数字个数不对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上一年项目数量与上年报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上年结转与上年报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是整数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与上年完全相同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与上年是否同一单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与上年相差悬殊</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与上年雷同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>信息处理费</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>先放一放，核实以后再定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公布早于年度结束</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公布期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>公开数量不大于总数量</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>共同被告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其他处理偏多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其他核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分项不大于总计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>分项小计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>制发不大于现行有效加废止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理结果各项之和等于总计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>占位符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文如此</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文所印</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原文里没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各种结果之和等于总计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>各类申请人之和等于总计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>固定说法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小于 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小标题序号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>小标题没有序号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待核实</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>总体情况的内容</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>总体情况的字数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>恢复原文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报告就是这样写的，保留数字，视为已说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>推测，请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>推算上年存量</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回判断</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收费不少于信息处理费</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收费与第六部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收费范围</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收费通知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收费金额的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收费金额的小数位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数字写法</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>整张表都是 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新收加结转等于办结加结转下年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更正</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>格内带单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>格式与年度不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>模板文字没有删</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正在推算是哪些数字错了…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文前后不一致</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文没有提到复议诉讼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的上年结转数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的不予公开数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的不予处理数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的予以公开数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的其他处理数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的分项与总数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的办结数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的复议诉讼结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的收到申请数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的收支平衡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的文件、决定数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的无法提供数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的申请人分类</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的百分比</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的结转下年度数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的行政复议数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的行政诉讼数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文的部分公开数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文说全部办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>正文说没有</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>段落重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写改进措施</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有复议却有复议后诉讼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有申请却有复议诉讼</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有申请就没有结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有项目却有决定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>法人或其他组织小计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>现行有效件数与上年报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用符号代替数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用语不规范</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>由勾稽关系确定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确认</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序读错了，请改正格里的数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>空白</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结转不大于新收加结转</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统计期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>统计范围</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少表头</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少表格</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少部分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行名不规范</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>行重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>表外的行</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规章制定权</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>词语重复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>语句不完整</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读取有误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读取的说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部分公开只计一次</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>部分的序号和顺序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>采购金额的单位</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重做</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>错别字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>错误</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>项目数量不小于 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
