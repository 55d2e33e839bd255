<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>Word 报告的副本：每处更正是一处修订，每个问题是一条批注</source>
        <translation>A copy of the Word report: each correction is a tracked change, each issue a comment</translation>
    </message>
    <message>
        <source>{action}：{effect}</source>
        <translation>{action}: {effect}</translation>
    </message>
    <message>
        <source>上一个</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>上一个未解决的问题</source>
        <translation>Previous open issue</translation>
    </message>
    <message>
        <source>上一个窗格</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>上一个问题(&amp;V)</source>
        <translation>&amp;Previous issue</translation>
    </message>
    <message>
        <source>下一个未解决的问题</source>
        <translation>Next open issue</translation>
    </message>
    <message>
        <source>下一个窗格</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>下一个问题</source>
        <translation>Next issue</translation>
    </message>
    <message>
        <source>下一个问题(&amp;N)</source>
        <translation>&amp;Next issue</translation>
    </message>
    <message>
        <source>下一份有问题的报告(&amp;R)</source>
        <translation>Next &amp;report with issues</translation>
    </message>
    <message>
        <source>与上年对照</source>
        <translation>Compare years</translation>
    </message>
    <message>
        <source>与上年对照(&amp;Y)…</source>
        <translation>Compare with last &amp;year…</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>使用说明(&amp;G)</source>
        <translation>User &amp;guide</translation>
    </message>
    <message>
        <source>保存工作簿</source>
        <translation>Save workbook</translation>
    </message>
    <message>
        <source>保存工作簿(&amp;S)</source>
        <translation>&amp;Save workbook</translation>
    </message>
    <message>
        <source>修改当前格(&amp;E)</source>
        <translation>&amp;Edit current cell</translation>
    </message>
    <message>
        <source>全部采纳建议(&amp;L)</source>
        <translation>Apply a&amp;ll proposals</translation>
    </message>
    <message>
        <source>关于(&amp;A)</source>
        <translation>&amp;About Gouji</translation>
    </message>
    <message>
        <source>写备注(&amp;N)</source>
        <translation>Write a &amp;note</translation>
    </message>
    <message>
        <source>列出还没有了结的事项，逐项转到</source>
        <translation>List everything that is still open, with a link to each item</translation>
    </message>
    <message>
        <source>判断(&amp;J)</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>原文如此(&amp;A)</source>
        <translation>&amp;As printed</translation>
    </message>
    <message>
        <source>原文或表格回到原来大小；页面图像缩放到适合文字</source>
        <translation>Show the original or the tables at their actual size; fit page images to their text</translation>
    </message>
    <message>
        <source>原来大小(&amp;Z)</source>
        <translation>Actual si&amp;ze</translation>
    </message>
    <message>
        <source>取原文中的数字(&amp;N)</source>
        <translation>Take &amp;number from the original</translation>
    </message>
    <message>
        <source>取消对当前问题的判断</source>
        <translation>Withdraw the decision on the current issue</translation>
    </message>
    <message>
        <source>另存工作簿(&amp;A)…</source>
        <translation>Save workbook &amp;as…</translation>
    </message>
    <message>
        <source>唯一而且有依据的建议，一次全部采纳</source>
        <translation>Apply all proposals that are unambiguous and backed by evidence, in one step</translation>
    </message>
    <message>
        <source>在原文中查找(&amp;F)…</source>
        <translation>&amp;Find in original…</translation>
    </message>
    <message>
        <source>在窗口右边打开使用说明，再按一次收起</source>
        <translation>Open the user guide at the right of the window; press again to close it</translation>
    </message>
    <message>
        <source>外观(&amp;A)</source>
        <translation>&amp;Appearance</translation>
    </message>
    <message>
        <source>存为 PDF(&amp;F)…</source>
        <translation>Save as PD&amp;F…</translation>
    </message>
    <message>
        <source>完成审校</source>
        <translation>Finish review</translation>
    </message>
    <message>
        <source>完成审校(&amp;H)</source>
        <translation>&amp;Finish review</translation>
    </message>
    <message>
        <source>审核意见(&amp;P)…</source>
        <translation>Review &amp;notes…</translation>
    </message>
    <message>
        <source>工具栏</source>
        <translation>Toolbar</translation>
    </message>
    <message>
        <source>带修订的副本(&amp;M)…</source>
        <translation>Copy with &amp;tracked changes…</translation>
    </message>
    <message>
        <source>帮助(&amp;H)</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>当前格的数字已与原文对过，转到下一个问题</source>
        <translation>The figure in the current cell agrees with the original; go to the next issue</translation>
    </message>
    <message>
        <source>当前问题先放一放，核实以后再定</source>
        <translation>Put the current issue aside until it has been verified</translation>
    </message>
    <message>
        <source>当前问题是程序读错了：转到那一格去改</source>
        <translation>The program misread the figure: go to the cell and correct it</translation>
    </message>
    <message>
        <source>待核实(&amp;V)</source>
        <translation>To &amp;verify</translation>
    </message>
    <message>
        <source>快捷键(&amp;K)</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>恢复原文数字(&amp;T)</source>
        <translation>Restore &amp;original figure</translation>
    </message>
    <message>
        <source>打印(&amp;I)…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>打印三张表和问题列表</source>
        <translation>Print the three tables and the list of issues</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开一个文件夹里的全部报告</source>
        <translation>Open all reports in a folder</translation>
    </message>
    <message>
        <source>打开一份报告</source>
        <translation>Open a report</translation>
    </message>
    <message>
        <source>打开报告(&amp;O)…</source>
        <translation>&amp;Open report…</translation>
    </message>
    <message>
        <source>打开文件夹(&amp;D)…</source>
        <translation>Open fol&amp;der…</translation>
    </message>
    <message>
        <source>把三张表和问题列表存为 PDF</source>
        <translation>Save the three tables and the list of issues as a PDF</translation>
    </message>
    <message>
        <source>把光标所在的原文或表格放大</source>
        <translation>Make the original or the tables larger, whichever has the keyboard</translation>
    </message>
    <message>
        <source>把光标所在的原文或表格缩小</source>
        <translation>Make the original or the tables smaller, whichever has the keyboard</translation>
    </message>
    <message>
        <source>把原文里光标所在的数字取到当前格，并记下出处；也可以按住 Ctrl 单击它</source>
        <translation>Put the number at the caret of the original into the current cell, with its place; Ctrl and a click do the same</translation>
    </message>
    <message>
        <source>把核对结果和更正记录保存为 Excel 工作簿</source>
        <translation>Save results and corrections as an Excel workbook</translation>
    </message>
    <message>
        <source>报告列表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>报告就是这样写的：保留数字，视为已说明</source>
        <translation>The report really says so: keep the figure and treat the issue as explained</translation>
    </message>
    <message>
        <source>搜索原文</source>
        <translation>Search text</translation>
    </message>
    <message>
        <source>撤回判断(&amp;W)</source>
        <translation>&amp;Withdraw decision</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>撤销(&amp;U)</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>改为空白(&amp;K)</source>
        <translation>&amp;Make blank</translation>
    </message>
    <message>
        <source>放大(&amp;I)</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>放弃对当前格的更正，恢复原文所印</source>
        <translation>Drop the correction of the current cell and go back to what is printed</translation>
    </message>
    <message>
        <source>文件(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>更多按钮</source>
        <translation>More buttons</translation>
    </message>
    <message>
        <source>查看(&amp;V)</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>查看建议(&amp;P)</source>
        <translation>Show &amp;proposals</translation>
    </message>
    <message>
        <source>检查数据(&amp;D)</source>
        <translation>Check &amp;data</translation>
    </message>
    <message>
        <source>没有解决的问题，写成发回填报单位的 Word 或 Excel 文件</source>
        <translation>Write the open issues to a Word or Excel file for the reporting office</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>用现在的数字把全部规则再核对一遍</source>
        <translation>Apply all rules again to the figures as they are now</translation>
    </message>
    <message>
        <source>确认，转到下一个问题(&amp;C)</source>
        <translation>&amp;Confirm and go to next issue</translation>
    </message>
    <message>
        <source>空白格填 0(&amp;B)</source>
        <translation>Fill &amp;blanks with 0</translation>
    </message>
    <message>
        <source>空白格填 0，等式要求别的数的除外；一次撤销全部还原</source>
        <translation>Put 0 into the blank cells, except where an equation requires another figure; a single undo takes all of it back</translation>
    </message>
    <message>
        <source>等式中的上一格(&amp;L)</source>
        <translation>Previous cell in e&amp;quation</translation>
    </message>
    <message>
        <source>等式中的下一格(&amp;M)</source>
        <translation>Ne&amp;xt cell in equation</translation>
    </message>
    <message>
        <source>等式的各项(&amp;S)</source>
        <translation>Part&amp;s of equation</translation>
    </message>
    <message>
        <source>等式的总计(&amp;T)</source>
        <translation>&amp;Total of equation</translation>
    </message>
    <message>
        <source>给当前问题的判断写备注</source>
        <translation>Write a note on the decision about the current issue</translation>
    </message>
    <message>
        <source>编辑(&amp;E)</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>缩小(&amp;O)</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>让当前格空着，不是 0（Del）</source>
        <translation>Leave the current cell blank, which is not 0 (Del)</translation>
    </message>
    <message>
        <source>语言(&amp;L)</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>说明与更正记录</source>
        <translation>Explanation and corrections</translation>
    </message>
    <message>
        <source>读取有误(&amp;R)</source>
        <translation>&amp;Misread</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>转到(&amp;G)</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>转到当前等式的各项，再按转到下一项</source>
        <translation>Go to the parts of the current equation; press again for the next part</translation>
    </message>
    <message>
        <source>转到当前等式的总计</source>
        <translation>Go to the total of the current equation</translation>
    </message>
    <message>
        <source>转到当前问题的建议</source>
        <translation>Go to the proposals for the current issue</translation>
    </message>
    <message>
        <source>退出(&amp;Q)</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>选一份上一年度的报告，逐格对照</source>
        <translation>Choose last year&apos;s report and compare it cell by cell</translation>
    </message>
    <message>
        <source>逐条核对记下的更正和判断是否与写入时相同</source>
        <translation>Check that every recorded correction and decision is still as it was written</translation>
    </message>
    <message>
        <source>采用建议 {number}</source>
        <translation>Apply proposal {number}</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>重做(&amp;R)</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>重新核对(&amp;G)</source>
        <translation>Check a&amp;gain</translation>
    </message>
    <message>
        <source>重新读取原文(&amp;R)</source>
        <translation>Reread ori&amp;ginal</translation>
    </message>
    <message>
        <source>重新读取原文，保留已作的更正</source>
        <translation>Read the original again and keep all corrections</translation>
    </message>
    <message>
        <source>问题列表</source>
        <translation>Issues</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>当前格没有未解决的问题，不必写备注</source>
        <translation>The current cell has no open issue to write a note on</translation>
    </message>
    <message>
        <source>当前格没有未解决的问题，不必判断</source>
        <translation>The current cell has no open issue to decide on</translation>
    </message>
    <message>
        <source>当前没有判断可以撤回</source>
        <translation>There is no decision here to withdraw</translation>
    </message>
    <message>
        <source>建议不唯一或没有依据，不能全部采纳</source>
        <translation>There is no single well-founded proposal to apply as a whole</translation>
    </message>
</context>
<context>
    <name>Aside</name>
    <message>
        <source>更正记录</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>说明与更正记录</source>
        <translation>Explanation and corrections</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>更正后的数字</source>
        <translation>Corrected figure</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>一格也没有贴。{cell}：{why}</source>
        <translation>Nothing was pasted. {cell}: {why}</translation>
    </message>
    <message>
        <source>先按 F6 转到原文，用方向键把光标移到要取的数字上</source>
        <translation>First go to the original with F6 and move the caret to the number with the arrow keys</translation>
    </message>
    <message>
        <source>刚输入的数字改变了建议，请看过再采用</source>
        <translation>The figure just typed changed the proposals: look at them before you apply one</translation>
    </message>
    <message>
        <source>原文没有显示：先在“查看”菜单里勾选“原文”，再按 F6 转到原文，把光标移到要取的数字上</source>
        <translation>The original is hidden: tick Original in the View menu, then press F6 to go to it and move the caret to the number to be taken</translation>
    </message>
    <message>
        <source>已撤销：{step}</source>
        <translation>Undone: {step}</translation>
    </message>
    <message>
        <source>已重做：{step}</source>
        <translation>Redone: {step}</translation>
    </message>
    <message>
        <source>没有第 {number} 条建议</source>
        <translation>There is no proposal {number}</translation>
    </message>
    <message>
        <source>没有选中的格：先点一格，或按方向键</source>
        <translation>No cell is selected: click one, or press an arrow key</translation>
    </message>
    <message>
        <source>这里没有数字可取：年份、日期、期限、百分比、比例、序号、条款、电话和文号不是件数</source>
        <translation>There is no number to take here: years, dates, terms, percentages, ratios, ordinals, articles, telephone and document numbers are no counts</translation>
    </message>
    <message>
        <source>已贴 {count} 格，另有 {left} 个数超出表格，没有贴（{named}）。</source>
        <translation>Pasted {count} cells; {left} lay outside the table and were not pasted ({named}).</translation>
    </message>
    <message>
        <source>这里没有可以采用的建议</source>
        <translation>There is no proposal here to apply</translation>
    </message>
    <message>
        <source>这里没有数字可取。按住 Ctrl 单击一个数字，或把光标移到它上面按 Ctrl+T，把它取到当前格</source>
        <translation>There is no number to take here. Click a number with Ctrl held down, or move the caret to it and press Ctrl+T, to put it into the current cell</translation>
    </message>
    <message>
        <source>这里没有数字可取：写的是约数，不知道确切是多少</source>
        <translation>There is no number to take here: what is written is not exact</translation>
    </message>
    <message>
        <source>这里没有数字可取：看不出是哪一个数，请直接输入</source>
        <translation>There is no number to take here: which one is meant cannot be told, please type it</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>正在检查数据…</source>
        <translation>Checking data…</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>“{name}”可能是更名以前 {year} 年度的报告，对照？</source>
        <translation>&quot;{name}&quot; may be the {year} report from before the office was renamed. Compare?</translation>
    </message>
    <message>
        <source>上次对照的上年报告“{name}”后来改动过，没有与它对照。对它的问题所作的判断现在不算。</source>
        <translation>Last year&apos;s report &quot;{name}&quot;, with which this one was compared, has been altered since, so they are not compared. What you decided on issues that rest on it does not count for now.</translation>
    </message>
    <message>
        <source>上次对照的上年报告现在读不到，对它的问题所作的判断现在不算。{why}</source>
        <translation>Last year&apos;s report, with which this one was compared, cannot be read now, so what you decided on issues that rest on it does not count for now. {why}</translation>
    </message>
    <message>
        <source>与上年对照</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>与上年对照：{name}</source>
        <translation>Compared with last year: {name}</translation>
    </message>
    <message>
        <source>仍与它对照</source>
        <translation>Compare with it anyway</translation>
    </message>
    <message>
        <source>取消对照</source>
        <translation>Stop comparing</translation>
    </message>
    <message>
        <source>对照</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>对照“{name}”</source>
        <translation>Compare &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>已与“{name}”对照</source>
        <translation>Compared with &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>已取消与上年对照</source>
        <translation>No longer compared with last year</translation>
    </message>
    <message>
        <source>找到 {year} 年度的报告“{name}”，对照？</source>
        <translation>Found the {year} report, &quot;{name}&quot;. Compare?</translation>
    </message>
    <message>
        <source>换一份…</source>
        <translation>Choose another…</translation>
    </message>
    <message>
        <source>文件夹里有 {count} 份 {year} 年度的报告，没有自动对照。</source>
        <translation>The folder has {count} reports for {year}; none was compared automatically.</translation>
    </message>
    <message>
        <source>正与“{name}”对照，再按一次取消</source>
        <translation>Compared with &quot;{name}&quot;; press again to stop</translation>
    </message>
    <message>
        <source>正在读取上年报告“{name}”</source>
        <translation>Reading last year&apos;s report &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>选一份上一年度的报告，逐格对照</source>
        <translation>Choose last year&apos;s report and compare it cell by cell</translation>
    </message>
    <message>
        <source>选择其他文件…</source>
        <translation>Choose another file…</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>当前格不在有问题的等式里</source>
        <translation>The current cell is in no equation with an issue</translation>
    </message>
    <message>
        <source>没有未解决的问题了</source>
        <translation>No open issues left</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Excel 工作簿</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>不保存</source>
        <translation>Don&apos;t save</translation>
    </message>
    <message>
        <source>不保存的话，这些更正和更正记录都会丢失。</source>
        <translation>Unless you save, these corrections and their history will be lost.</translation>
    </message>
    <message>
        <source>位置：</source>
        <translation>Look in:</translation>
    </message>
    <message>
        <source>保存工作簿</source>
        <translation>Save workbook</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>对“{name}”的更正还没有保存到工作簿。</source>
        <translation>The corrections to &quot;{name}&quot; have not been saved to a workbook.</translation>
    </message>
    <message>
        <source>尚未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>所有文件</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>打开报告</source>
        <translation>Open report</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>报告文件</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>文件类型：</source>
        <translation>Files of type:</translation>
    </message>
    <message>
        <source>选择上一年度的报告</source>
        <translation>Choose last year&apos;s report</translation>
    </message>
</context>
<context>
    <name>ExplanationPane</name>
    <message>
        <source>{count} 格{what}</source>
        <translation>{count} cells: {what}</translation>
    </message>
    <message>
        <source>{where}：问题已消除</source>
        <translation>{where}: settled</translation>
    </message>
    <message>
        <source>依据：{basis}</source>
        <translation>Basis: {basis}</translation>
    </message>
    <message>
        <source>全部采纳：改 {count} 格，{effect}</source>
        <translation>Apply all – cells changed: {count}; {effect}</translation>
    </message>
    <message>
        <source>其余 {count} 格{what}</source>
        <translation>{count} other cells: {what}</translation>
    </message>
    <message>
        <source>差 {difference}</source>
        <translation>Difference {difference}</translation>
    </message>
    <message>
        <source>按 F8 转到第一个问题，或点一个格子、一个数字。</source>
        <translation>Press F8 to go to the first issue, or click a cell or a figure.</translation>
    </message>
    <message>
        <source>没有打开报告。在左边的列表里点一份，或者打开别的报告。</source>
        <translation>No report is open. Click one in the list on the left, or open another.</translation>
    </message>
    <message>
        <source>没有数字</source>
        <translation>no figure</translation>
    </message>
    <message>
        <source>没有未解决的问题，各项勾稽关系都平衡。可以保存工作簿。</source>
        <translation>No open issues, and all equations balance. You can save the workbook.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>＋</source>
        <translation>+</translation>
    </message>
    <message>
        <source>＝</source>
        <translation>=</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>上一处（Shift+Enter）</source>
        <translation>Previous match (Shift+Enter)</translation>
    </message>
    <message>
        <source>下一处（Enter）</source>
        <translation>Next match (Enter)</translation>
    </message>
    <message>
        <source>关闭（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>在原文中查找</source>
        <translation>Find in original</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>位置</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>原文第 {line} 行</source>
        <translation>Line {line} of original</translation>
    </message>
    <message>
        <source>差</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>已消除</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>未解决</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>核对内容</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>等号右</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>等号左</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>只看错误</source>
        <translation>Errors only</translation>
    </message>
    <message>
        <source>已消除 {settled}</source>
        <translation>Settled: {settled}</translation>
    </message>
    <message>
        <source>已说明 {explained}</source>
        <translation>Explained: {explained}</translation>
    </message>
    <message>
        <source>提示 {hints}</source>
        <translation>Hints: {hints}</translation>
    </message>
    <message>
        <source>显示哪些问题</source>
        <translation>Which issues to show</translation>
    </message>
    <message>
        <source>未解决</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>问题</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>问题 {open}</source>
        <translation>Open issues: {open}</translation>
    </message>
    <message>
        <source>问题 {open}（{unjudged} 个不能判断）</source>
        <translation>Open issues: {open} ({unjudged} cannot be checked)</translation>
    </message>
    <message>
        <source>问题列表</source>
        <translation>Issues</translation>
    </message>
</context>
<context>
    <name>FinishingPane</name>
    <message>
        <source>没有未了结的事项，可以结束审校</source>
        <translation>Nothing is left open: you can finish the review</translation>
    </message>
    <message>
        <source>返回问题列表</source>
        <translation>Back to issues</translation>
    </message>
    <message>
        <source>还有 {count} 项没有了结</source>
        <translation>Still open: {count}</translation>
    </message>
    <message>
        <source>还没有了结的事项</source>
        <translation>Items still open</translation>
    </message>
    <message>
        <source>问题都已解决或说明，没有空白和推测的数字。可以保存工作簿，写审核意见。</source>
        <translation>All issues are settled or explained, and no figure is blank or guessed. You can save the workbook and write the review notes.</translation>
    </message>
</context>
<context>
    <name>Foldering</name>
    <message>
        <source>“{name}”里没有能读取的报告，各个文件的原因在左边的列表里。</source>
        <translation>No report in &quot;{name}&quot; could be read; the list on the left says why for each file.</translation>
    </message>
    <message>
        <source>上年报告可能是 {name}，单位名称不同</source>
        <translation>Last year&apos;s report may be {name}; the office has another name there</translation>
    </message>
    <message>
        <source>上年报告有 {count} 份，没有对照</source>
        <translation>{count} reports may be last year&apos;s; none compared</translation>
    </message>
    <message>
        <source>再试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>对照 {name}</source>
        <translation>Compared with {name}</translation>
    </message>
    <message>
        <source>打开其他文件夹…</source>
        <translation>Open another folder…</translation>
    </message>
    <message>
        <source>文件夹“{name}”不见了，可能被移走、改名或者断开了。</source>
        <translation>The folder &quot;{name}&quot; is gone: moved, renamed or disconnected.</translation>
    </message>
    <message>
        <source>文件夹“{name}”不见了，可能被移走、改名或者断开了。打开着的报告还在，改动照常保存。</source>
        <translation>The folder &quot;{name}&quot; is gone: it may have been moved, renamed or disconnected. The report in hand is still here, and changes are saved as usual.</translation>
    </message>
    <message>
        <source>没有别的有问题的报告了</source>
        <translation>No other report has issues</translation>
    </message>
    <message>
        <source>没有打开文件夹</source>
        <translation>No folder is open</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Ctrl+F（光标在问题列表里）</source>
        <translation>Ctrl+F (in the list of issues)</translation>
    </message>
    <message>
        <source>Ctrl+单击原文里的数字</source>
        <translation>Ctrl+click a figure in the original</translation>
    </message>
    <message>
        <source>MIT 许可。界面使用 Qt for Python（LGPL-3.0）。</source>
        <translation>MIT licence. The window is made with Qt for Python (LGPL-3.0).</translation>
    </message>
    <message>
        <source>guide.md</source>
        <translation>guide.en.md</translation>
    </message>
    <message>
        <source>{looks}：{means}</source>
        <translation>{looks}: {means}</translation>
    </message>
    <message>
        <source>在问题中查找，只列出有这些字的问题；Esc 还原</source>
        <translation>Find in issues: only those with these words are listed; Esc lists all again</translation>
    </message>
    <message>
        <source>复制选中的格，并把它们改为空白</source>
        <translation>Copy the selected cells and make them blank</translation>
    </message>
    <message>
        <source>年报核对</source>
        <translation>Annual report checker</translation>
    </message>
    <message>
        <source>把这个数字填入当前格，并记下出处</source>
        <translation>Put this figure into the current cell and note where it comes from</translation>
    </message>
    <message>
        <source>改为空白（不是 0）</source>
        <translation>Make blank (not 0)</translation>
    </message>
    <message>
        <source>放弃正在输入的数字；收起使用说明；从完成审校回到问题列表</source>
        <translation>Discard the figure being typed; close the user guide; go back from finishing to the issues</translation>
    </message>
    <message>
        <source>核对政府信息公开工作年度报告的三张表，改正数字，留下核对记录。原文件从不改动。</source>
        <translation>Checks the three tables in annual reports on government information disclosure, corrects figures and keeps a record. The original file is never changed.</translation>
    </message>
    <message>
        <source>确认，转到下一格 / 上一格</source>
        <translation>Confirm and go to the cell below / above</translation>
    </message>
    <message>
        <source>确认，转到右边一格 / 左边一格</source>
        <translation>Confirm and go to the cell on the right / left</translation>
    </message>
    <message>
        <source>粘贴从 Excel、WPS 或网页复制的一块数字</source>
        <translation>Paste a block of figures copied from Excel, WPS or a web page</translation>
    </message>
    <message>
        <source>采用第 1…9 条建议</source>
        <translation>Apply proposal 1…9</translation>
    </message>
</context>
<context>
    <name>GuidePane</name>
    <message>
        <source>使用说明</source>
        <translation>User guide</translation>
    </message>
    <message>
        <source>在使用说明中查找</source>
        <translation>Find in user guide</translation>
    </message>
    <message>
        <source>收起使用说明（Esc）</source>
        <translation>Close user guide (Esc)</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>{count} 格，{effect}</source>
        <translation>{count} cells; {effect}</translation>
    </message>
    <message>
        <source>{left} 格按等式不是 0，不填</source>
        <translation>left alone: {left}, where the equations require another figure</translation>
    </message>
    <message>
        <source>刚输入的数字改变了建议，请看过再采用</source>
        <translation>The figure just typed changed the proposals: look at them before you apply one</translation>
    </message>
    <message>
        <source>备注已记下，判断为{decision}</source>
        <translation>Note recorded as {decision}</translation>
    </message>
    <message>
        <source>已把 {count} 个空白格填为 0</source>
        <translation>Blank cells filled with 0: {count}</translation>
    </message>
    <message>
        <source>已撤回判断</source>
        <translation>Decision withdrawn</translation>
    </message>
    <message>
        <source>已记下判断：{decision}</source>
        <translation>Decision noted: {decision}</translation>
    </message>
    <message>
        <source>改 {count} 格，{effect}</source>
        <translation>cells changed: {count}; {effect}</translation>
    </message>
    <message>
        <source>还有 {left} 个空白格按等式不是 0，没有填</source>
        <translation>not filled: {left}, where the equations require another figure</translation>
    </message>
    <message>
        <source>这里没有可以采用的建议</source>
        <translation>There is no proposal here to apply</translation>
    </message>
</context>
<context>
    <name>LastResort</name>
    <message>
        <source>意外情况</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>技术细节记在 {log}，反馈问题时请附上。</source>
        <translation>Technical details are in {log}; please include this file when you report the problem.</translation>
    </message>
    <message>
        <source>程序遇到意外情况，刚才的操作可能没有完成。已作的更正都还在，建议现在保存工作簿。</source>
        <translation>Something unexpected happened, and what you just did may not be complete. All corrections are still here; saving the workbook now is a good idea.</translation>
    </message>
    <message>
        <source>继续工作</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>判断为待核实</source>
        <translation>To be verified</translation>
    </message>
    <message>
        <source>印着字，但认不出是什么数</source>
        <translation>Something is printed, but it cannot be read as a figure</translation>
    </message>
    <message>
        <source>原文印的是“/”“—”“无”，不当作 0</source>
        <translation>The original prints &quot;/&quot;, &quot;—&quot; or &quot;无&quot;; it is not taken for 0</translation>
    </message>
    <message>
        <source>原文没有印，由等式推算应当是这个数</source>
        <translation>Nothing is printed; the equations require this figure</translation>
    </message>
    <message>
        <source>原文没有这一格</source>
        <translation>The original does not have this cell</translation>
    </message>
    <message>
        <source>原样和波浪线</source>
        <translation>As printed, with a wavy line</translation>
    </message>
    <message>
        <source>实线框</source>
        <translation>Solid frame</translation>
    </message>
    <message>
        <source>左上角“?”</source>
        <translation>&quot;?&quot; in the top left corner</translation>
    </message>
    <message>
        <source>左下角两竖</source>
        <translation>Two bars in the bottom left corner</translation>
    </message>
    <message>
        <source>左下角勾</source>
        <translation>Tick in the bottom left corner</translation>
    </message>
    <message>
        <source>已经与原文对过</source>
        <translation>Compared with the original</translation>
    </message>
    <message>
        <source>已经更正；鼠标停留看原文所印</source>
        <translation>Corrected; rest the mouse on it to see what is printed</translation>
    </message>
    <message>
        <source>当前格</source>
        <translation>Current cell</translation>
    </message>
    <message>
        <source>当前等式里的其他各格</source>
        <translation>The other cells of the current equation</translation>
    </message>
    <message>
        <source>当前问题里最可能错的一格</source>
        <translation>The cell most likely to be wrong in the current issue</translation>
    </message>
    <message>
        <source>推测的数，请与原文对过再确认</source>
        <translation>A guess: compare it with the original, then confirm it</translation>
    </message>
    <message>
        <source>数字连在一起或断开，由等式定下它在这一格</source>
        <translation>Digits ran together or were split; the equations show that the figure belongs here</translation>
    </message>
    <message>
        <source>斜线和“缺”</source>
        <translation>Hatching and &quot;absent&quot;</translation>
    </message>
    <message>
        <source>有一条提醒，等式是平的</source>
        <translation>There is a warning; the equation balances</translation>
    </message>
    <message>
        <source>朱红底和编号</source>
        <translation>Vermilion with a number</translation>
    </message>
    <message>
        <source>波浪线</source>
        <translation>Wavy line</translation>
    </message>
    <message>
        <source>灰色“/”</source>
        <translation>Grey &quot;/&quot;</translation>
    </message>
    <message>
        <source>灰色斜体“≈”</source>
        <translation>&quot;≈&quot; in grey italics</translation>
    </message>
    <message>
        <source>空心编号</source>
        <translation>Outlined number</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>缺少有关的数，还不能判断</source>
        <translation>Cannot be checked yet: figures are missing</translation>
    </message>
    <message>
        <source>蓝底、粗体、右上角三角</source>
        <translation>Blue, bold, with a triangle in the top right corner</translation>
    </message>
    <message>
        <source>蓝框</source>
        <translation>Blue frame</translation>
    </message>
    <message>
        <source>虚线</source>
        <translation>Dotted line</translation>
    </message>
    <message>
        <source>虚线框</source>
        <translation>Dashed frame</translation>
    </message>
    <message>
        <source>这个数所在的等式不平；编号与问题列表里的相同</source>
        <translation>An equation with this figure does not balance; the number is that of the issue in the list</translation>
    </message>
</context>
<context>
    <name>LookingOnly</name>
    <message>
        <source>这份报告正在另一个窗口里审校，这里只能查看</source>
        <translation>This report is under review in another window and is read-only here</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>关于</source>
        <translation>About Gouji</translation>
    </message>
    <message>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>年报核对</source>
        <translation>Annual report checker</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>不采用建议，判断为原文如此</source>
        <translation>Do not apply the proposal: the report really says so</translation>
    </message>
    <message>
        <source>建议</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>另有 {left} 格按等式不是 0，不填，请对照原件填写</source>
        <translation>{left} more are left alone: the equations require another figure; please compare the original</translation>
    </message>
    <message>
        <source>填 0</source>
        <translation>Fill with 0</translation>
    </message>
    <message>
        <source>把 {count} 个空白格填 0。{effect}</source>
        <translation>Put 0 into blank cells ({count}). {effect}</translation>
    </message>
    <message>
        <source>确实没有发生的填 0；{effect}；一次撤销即可全部还原</source>
        <translation>Put 0 where nothing happened; {effect}; a single undo takes all of it back</translation>
    </message>
    <message>
        <source>空白 {count} 格</source>
        <translation>Blank cells: {count}</translation>
    </message>
    <message>
        <source>空白 {count} 格可以填 0</source>
        <translation>Blank cells that can be 0: {count}</translation>
    </message>
    <message>
        <source>采用 Alt+{number}</source>
        <translation>Apply Alt+{number}</translation>
    </message>
    <message>
        <source>采用前不会改动任何数字；采用后可以撤销</source>
        <translation>No figure changes until you apply it; afterwards you can undo it</translation>
    </message>
    <message>
        <source>采用建议：{changes}。{why}</source>
        <translation>Apply proposal: {changes}. {why}</translation>
    </message>
</context>
<context>
    <name>OpenPoints</name>
    <message>
        <source>上次保存以后的更正和判断还没有写入工作簿</source>
        <translation>Corrections and decisions since the last save are not in the workbook yet</translation>
    </message>
    <message>
        <source>不能判断</source>
        <translation>Cannot be checked</translation>
    </message>
    <message>
        <source>判断待核实、已失效</source>
        <translation>Decisions to be verified or outdated</translation>
    </message>
    <message>
        <source>原文缺少的格</source>
        <translation>Cells absent from the original</translation>
    </message>
    <message>
        <source>工作簿</source>
        <translation>Workbook</translation>
    </message>
    <message>
        <source>推测的数字，还没有确认</source>
        <translation>Guessed figures not confirmed yet</translation>
    </message>
    <message>
        <source>空白格</source>
        <translation>Blank cells</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>“{name}”里的报告太多，只列出前 {count} 份，其余的没有查看。请打开下面一级的文件夹。</source>
        <translation>&quot;{name}&quot; holds too many reports: only the first {count} are listed, the others were not looked at. Please open one of the folders in it.</translation>
    </message>
    <message>
        <source>正在与上年对照，核对 {count} 份报告</source>
        <translation>Comparing {count} reports with last year&apos;s</translation>
    </message>
    <message>
        <source>正在查看“{name}”里的报告</source>
        <translation>Looking through the reports in &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>正在读取“{name}”</source>
        <translation>Reading &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>正在重新查看 {count} 份报告</source>
        <translation>Reading reports again: {count}</translation>
    </message>
</context>
<context>
    <name>Original</name>
    <message>
        <source>原件的页面图像</source>
        <translation>Page images of the original</translation>
    </message>
    <message>
        <source>原文</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>原文和页面</source>
        <translation>Text and pages</translation>
    </message>
    <message>
        <source>读到的文字</source>
        <translation>The text as it was read</translation>
    </message>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Excel 工作簿</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>PDF 文件</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>Word 文档</source>
        <translation>Word document</translation>
    </message>
    <message>
        <source>先打开一份报告</source>
        <translation>Open a report first</translation>
    </message>
    <message>
        <source>只有 .docx 报告能生成带修订的副本，这份报告不是</source>
        <translation>Only .docx reports can be copied with tracked changes; this report is not one</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为“{name}”</source>
        <translation>Save as &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>审核意见</source>
        <translation>Review notes</translation>
    </message>
    <message>
        <source>带修订的副本</source>
        <translation>Copy with tracked changes</translation>
    </message>
    <message>
        <source>打开所在文件夹</source>
        <translation>Open its folder</translation>
    </message>
    <message>
        <source>换个位置…</source>
        <translation>Save elsewhere…</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source> 页 / {}</source>
        <translation> of {}</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>放大（Ctrl++）</source>
        <translation>Zoom in (Ctrl++)</translation>
    </message>
    <message>
        <source>第 </source>
        <translation>Page </translation>
    </message>
    <message>
        <source>缩小（Ctrl+−）</source>
        <translation>Zoom out (Ctrl+−)</translation>
    </message>
    <message>
        <source>适合文字</source>
        <translation>Fit text</translation>
    </message>
    <message>
        <source>适合页宽</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>页码</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>页码，输入后按 Enter</source>
        <translation>Page number: type it, then press Enter</translation>
    </message>
    <message>
        <source>页面大小</source>
        <translation>Page size</translation>
    </message>
    <message>
        <source>页面大小（Ctrl+0：适合文字）</source>
        <translation>Page size (Ctrl+0: fit text)</translation>
    </message>
</context>
<context>
    <name>PagePane</name>
    <message>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>页面图像无法显示。{why}

读到的文字在“原文”页，核对不受影响。</source>
        <translation>The page images cannot be shown. {why}

The text is on the &quot;Text&quot; tab; checking is not affected.</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>“{text}”可能是一个数，也可能是 {count} 个。是一个数就按 Enter，不是就改。</source>
        <translation>&quot;{text}&quot; may be one number, or {count}. Press Enter if it is one, else change it.</translation>
    </message>
    <message>
        <source>“{text}”里不止一个数，有的空格可能是千位分隔，分不清是几个，没有分到各格。</source>
        <translation>&quot;{text}&quot; is more than one number. Some blanks may part thousands, so how many cannot be told: they were not spread over cells.</translation>
    </message>
    <message>
        <source>“{text}”里有 {count} 个数，从这一格到行末有 {cells} 格，个数不同，没有分到各格。</source>
        <translation>&quot;{text}&quot; is {count} numbers, and from this cell to the end of the row there are {cells} cells: they were not spread over them.</translation>
    </message>
    <message>
        <source>“{text}”里的空格可能是千位分隔，也可能隔开几个数。</source>
        <translation>The blanks in &quot;{text}&quot; may part thousands, or several numbers.</translation>
    </message>
    <message>
        <source>剪贴板里没有文字，没有可以粘贴的。</source>
        <translation>The clipboard holds no text: there is nothing to paste.</translation>
    </message>
    <message>
        <source>要贴的内容太多，不像是一块数字，一格也没有贴。</source>
        <translation>This is too much to be a block of figures. Nothing was pasted.</translation>
    </message>
    <message>
        <source>要贴的有 {rows} 行 {columns} 列，这张表只有 {high} 行 {wide} 列，一格也没有贴。请只复制数字那一块。</source>
        <translation>There are {rows} rows and {columns} columns to paste, and the table has only {high} rows and {wide} columns. Nothing was pasted. Please copy the figures alone.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>已存为 PDF：{name}，{pages} 页</source>
        <translation>Saved as PDF: {name}, pages: {pages}</translation>
    </message>
    <message>
        <source>已送到打印机“{name}”：{pages} 页</source>
        <translation>Sent to the printer &quot;{name}&quot;: {pages} pages</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>使用说明</source>
        <translation>User guide</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>最近打开的报告(&amp;T)</source>
        <translation>&amp;Recent reports</translation>
    </message>
    <message>
        <source>清空这个列表</source>
        <translation>Clear this list</translation>
    </message>
    <message>
        <source>（还没有打开过报告）</source>
        <translation>(No report opened yet)</translation>
    </message>
</context>
<context>
    <name>Recording</name>
    <message>
        <source>只能查看</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>已自动保存 {time}</source>
        <translation>Saved automatically {time}</translation>
    </message>
    <message>
        <source>改动会自动保存</source>
        <translation>Changes are saved automatically</translation>
    </message>
    <message>
        <source>未自动保存</source>
        <translation>Not saved automatically</translation>
    </message>
    <message>
        <source>样例，改动不保存</source>
        <translation>Sample, changes are not saved</translation>
    </message>
</context>
<context>
    <name>ReportsPane</name>
    <message>
        <source>{count} 个问题</source>
        <translation>{count} issues</translation>
    </message>
    <message>
        <source>{count} 个问题，其中 {unjudged} 个不能判断</source>
        <translation>{count} issues, {unjudged} of which cannot be checked</translation>
    </message>
    <message>
        <source>不能读取</source>
        <translation>Unreadable</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>打开文件夹…</source>
        <translation>Open folder…</translation>
    </message>
    <message>
        <source>报告 ({count})</source>
        <translation>Reports ({count})</translation>
    </message>
    <message>
        <source>报告列表</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>显示哪些报告</source>
        <translation>Which reports to show</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>With issues</translation>
    </message>
    <message>
        <source>没有打开文件夹。打开一个文件夹，里面的报告都列在这里。</source>
        <translation>No folder is open. Open one, and all reports in it are listed here.</translation>
    </message>
    <message>
        <source>重新查看不能读取的(&amp;U)</source>
        <translation>Try &amp;unreadable reports again</translation>
    </message>
    <message>
        <source>重新查看这一份(&amp;R)</source>
        <translation>&amp;Read this report again</translation>
    </message>
</context>
<context>
    <name>Resuming</name>
    <message>
        <source>……共 {count} 处。</source>
        <translation> … ({count} in all).</translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>上次在这份报告上的审校已经恢复；这次也改过的格按这次的：{cells}</source>
        <translation>What was done to this report last time is back; cells changed this time as well stand as they are now: {cells}</translation>
    </message>
    <message>
        <source>不再提示</source>
        <translation>Don&apos;t offer this again</translation>
    </message>
    <message>
        <source>仍按当时更正</source>
        <translation>Correct them all the same</translation>
    </message>
    <message>
        <source>从头开始</source>
        <translation>Start over</translation>
    </message>
    <message>
        <source>再试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>已从头开始，上次的审校仍然留着，撤销也能恢复。</source>
        <translation>Begun afresh. The last review is kept; undo brings it back too.</translation>
    </message>
    <message>
        <source>恢复上次的审校</source>
        <translation>Bring back earlier review</translation>
    </message>
    <message>
        <source>这些格的原文与更正时不同，或者后来另作了更正，没有照改，请重新核对。{cells}</source>
        <translation>These cells do not read as they did when they were corrected, or were corrected otherwise since. They were not changed; please check them. {cells}</translation>
    </message>
    <message>
        <source>这些格的原文与更正时不同，没有照改，请重新核对。{cells}</source>
        <translation>In these cells the original is not what it was when they were corrected. They were left unchanged: please check them again. {cells}</translation>
    </message>
    <message>
        <source>这是样例，里面的单位和数字都是虚构的。可以随便试着改，改动不会记下来。</source>
        <translation>This is a sample: its office and figures are invented. Try out any change you like; nothing is recorded.</translation>
    </message>
    <message>
        <source>重新应用</source>
        <translation>Apply again</translation>
    </message>
</context>
<context>
    <name>Revealing</name>
    <message>
        <source>建议刚才没有显示，现在在“说明”里；看过以后再按一次就采用</source>
        <translation>The proposals were not in sight; they are now, under &quot;Explanation&quot;. Press again to apply</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>先改好正在输入的数字：改对后按 Enter，或按 Esc 放弃。刚才的操作没有进行。</source>
        <translation>First put right the figure you are typing: press Enter when it is right, or Esc to give it up. What you asked for was not done.</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>原文</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>SourceWatch</name>
    <message>
        <source>正在核对“{name}”是否有变化</source>
        <translation>Checking whether &quot;{name}&quot; has changed</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>{text}（{more}）</source>
        <translation>{text} ({more})</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>{year} 年度</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>正在查找上次的审校</source>
        <translation>Looking for earlier reviews</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>读到 {read}/{all}</source>
        <translation>Read {read}/{all}</translation>
    </message>
</context>
<context>
    <name>Stepping</name>
    <message>
        <source>“{name}”是人工更正的数字，不必确认</source>
        <translation>{name} was corrected by hand and needs no confirmation</translation>
    </message>
    <message>
        <source>“{name}”没有数字可以确认</source>
        <translation>{name} has no figure to confirm</translation>
    </message>
    <message>
        <source>{time} 已重新核对：{balances}，问题 {open} 个</source>
        <translation>{time} Checked again: {balances}, open issues: {open}</translation>
    </message>
    <message>
        <source>已确认与原文一致：{name}</source>
        <translation>Confirmed as in the original: {name}</translation>
    </message>
    <message>
        <source>已确认与原文一致：{name}；问题还在，报告确实这样写的请按 Shift+F7</source>
        <translation>Confirmed as in the original: {name}. The issue remains; if the report really says so, press Shift+F7</translation>
    </message>
    <message>
        <source>当前格不在任何等式里</source>
        <translation>The current cell is in no equation</translation>
    </message>
    <message>
        <source>提示 {hints} 条</source>
        <translation>hints: {hints}</translation>
    </message>
    <message>
        <source>没有未解决的问题了</source>
        <translation>No open issues left</translation>
    </message>
</context>
<context>
    <name>Sweeping</name>
    <message>
        <source>正在清理临时文件</source>
        <translation>Clearing away temporary files</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>{count} 个问题</source>
        <translation>{count} issues</translation>
    </message>
    <message>
        <source>{count} 个问题，其中 {unjudged} 个不能判断</source>
        <translation>{count} issues, {unjudged} of which cannot be checked</translation>
    </message>
    <message>
        <source>官方表格</source>
        <translation>Official tables</translation>
    </message>
</context>
<context>
    <name>TrailPane</name>
    <message>
        <source>更正记录</source>
        <translation>Corrections</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>{meaning}（{keys}）</source>
        <translation>{meaning} ({keys})</translation>
    </message>
    <message>
        <source>写好按 Enter，或直接转到别处，就会记下（{keys}）</source>
        <translation>Recorded when you press Enter or go elsewhere ({keys})</translation>
    </message>
    <message>
        <source>判断为{decision}：{meaning}{state}</source>
        <translation>Decide {decision}: {meaning}{state}</translation>
    </message>
    <message>
        <source>判断的备注</source>
        <translation>Note on the decision</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>备注，再点左边的判断</source>
        <translation>Note, then choose at the left</translation>
    </message>
    <message>
        <source>撤回判断</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤回判断（{keys}）</source>
        <translation>Withdraw decision ({keys})</translation>
    </message>
    <message>
        <source>，现在的判断</source>
        <translation>, the present decision</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>未安装</source>
        <translation>not installed</translation>
    </message>
    <message>
        <source>架构与显示</source>
        <translation>Architecture and display</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>一份虚构的报告，里面有几处错误，可以随便试着改</source>
        <translation>An invented report with a few errors, to try things out</translation>
    </message>
    <message>
        <source>也可以把报告文件或文件夹拖到这个窗口里。
按 F1 看使用说明。</source>
        <translation>Or drop a report or a folder onto this window.
Press F1 for the user guide.</translation>
    </message>
    <message>
        <source>审校过的报告会列在这里，点一下就从上次停下的地方继续。</source>
        <translation>Reports you have reviewed will be listed here; a click goes on where you left off.</translation>
    </message>
    <message>
        <source>打开一份政府信息公开工作年度报告</source>
        <translation>Open an annual report on government information disclosure</translation>
    </message>
    <message>
        <source>打开报告…</source>
        <translation>Open report…</translation>
    </message>
    <message>
        <source>打开文件夹…</source>
        <translation>Open folder…</translation>
    </message>
    <message>
        <source>接着审校</source>
        <translation>Go on reviewing</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Opened recently</translation>
    </message>
    <message>
        <source>看一份样例</source>
        <translation>Look at a sample</translation>
    </message>
    <message>
        <source>还没有审校过报告。</source>
        <translation>No report reviewed yet.</translation>
    </message>
</context>
<context>
    <name>WordsBar</name>
    <message>
        <source>关闭（Esc）</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>在问题中查找</source>
        <translation>Find in issues</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Not found</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>{why}更正都还在。</source>
        <translation>{why} All corrections are still here.</translation>
    </message>
    <message>
        <source>“{name}”已被其他程序修改。重新读取会保留已作的更正。</source>
        <translation>&quot;{name}&quot; was changed by another program. Reading it again keeps your corrections.</translation>
    </message>
    <message>
        <source>再试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>原文件已不在：“{name}”被移走、改名或删除了。审校可以继续，已作的更正都还在；放回原处后这条提示会消失。</source>
        <translation>The original is gone: &quot;{name}&quot; was moved, renamed or deleted. The review can go on, and all corrections are still here; this message goes away once the file is back in its place.</translation>
    </message>
    <message>
        <source>存为“{name}”</source>
        <translation>Save as &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>打开其他文件…</source>
        <translation>Open another file…</translation>
    </message>
    <message>
        <source>换个位置…</source>
        <translation>Save elsewhere…</translation>
    </message>
    <message>
        <source>有 {count} 份报告没有查看：查看用的进程启动不了，不是文件的问题。可以再试，也可以在清单里逐份单击打开。</source>
        <translation>{count} reports were not looked at: the processes that do it do not start, and the files are not to blame. Try again, or open them one by one from the list.</translation>
    </message>
    <message>
        <source>正在核对“{name}”里的 {count} 份报告…</source>
        <translation>Checking the reports in &quot;{name}&quot;: {count}…</translation>
    </message>
    <message>
        <source>正在重新查看 {count} 份报告…</source>
        <translation>Reading reports again: {count}…</translation>
    </message>
    <message>
        <source>现在读不到原文件“{name}”：没有权限，或者网络、磁盘断开了。审校可以继续，已作的更正都还在；能读到时这条提示会消失。</source>
        <translation>The source &quot;{name}&quot; cannot be reached now: there is no permission, or the network or disk is disconnected. The review can go on, and all corrections are still there; this note goes away once the file can be read.</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Retry</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>已取消打印“{name}”，已经送出的页可能还会印出来</source>
        <translation>Printing &quot;{name}&quot; cancelled; pages sent already may still be printed</translation>
    </message>
    <message>
        <source>已取消，没有写出“{name}”</source>
        <translation>Cancelled: &quot;{name}&quot; was not written</translation>
    </message>
    <message>
        <source>正在保存“{name}”…</source>
        <translation>Saving &quot;{name}&quot;…</translation>
    </message>
    <message>
        <source>正在保存“{name}”，写完就关闭窗口…</source>
        <translation>Saving &quot;{name}&quot;; the window closes when that is done…</translation>
    </message>
    <message>
        <source>正在取消…</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>正在打印“{name}”…</source>
        <translation>Printing &quot;{name}&quot;…</translation>
    </message>
    <message>
        <source>正在打印“{name}”，印完就关闭窗口…</source>
        <translation>Printing &quot;{name}&quot;; the window closes when that is done…</translation>
    </message>
</context>
<context>
    <name>YearsModel</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>差</source>
        <translation>Diff.</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>表</source>
        <translation>Table</translation>
    </message>
</context>
<context>
    <name>YearsPane</name>
    <message>
        <source>与上年对照</source>
        <translation>Compared with last year</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>共 {all} 格，有变化 {changed} 格，有问题 {asked} 格</source>
        <translation>Cells: {all}, changed: {changed}, with issues: {asked}</translation>
    </message>
    <message>
        <source>只看有问题</source>
        <translation>With issues</translation>
    </message>
    <message>
        <source>换一份…</source>
        <translation>Choose another…</translation>
    </message>
    <message>
        <source>显示哪些格</source>
        <translation>Which cells to show</translation>
    </message>
    <message>
        <source>有变化或有问题</source>
        <translation>Changed or with issues</translation>
    </message>
    <message>
        <source>选另一份上一年度的报告</source>
        <translation>Choose another report of last year</translation>
    </message>
</context>
<context>
    <name>ZoomBox</name>
    <message>
        <source>字的大小 {percent} %</source>
        <translation>Size of the text {percent} %</translation>
    </message>
    <message>
        <source>字的大小（Ctrl++、Ctrl+−，Ctrl+0 还原；按住 Ctrl 滚动滚轮）</source>
        <translation>Size of the text (Ctrl++, Ctrl+−; Ctrl+0 for actual size; Ctrl and the mouse wheel)</translation>
    </message>
</context>
<context>
    <name>_Splitter</name>
    <message>
        <source>窗格</source>
        <translation>Panes</translation>
    </message>
    <message>
        <source>窗格之间的分界线</source>
        <translation>Line between panes</translation>
    </message>
</context>
<context>
    <name>cell_text</name>
    <message>
        <source>不平衡</source>
        <translation>does not balance</translation>
    </message>
    <message>
        <source>不平衡，见问题 {}</source>
        <translation>does not balance, see issue {}</translation>
    </message>
    <message>
        <source>不能核对</source>
        <translation>cannot be checked</translation>
    </message>
    <message>
        <source>可能错在这里</source>
        <translation>the error may be here</translation>
    </message>
    <message>
        <source>已更正，原文所印：{}</source>
        <translation>corrected, printed: {}</translation>
    </message>
    <message>
        <source>已确认</source>
        <translation>confirmed</translation>
    </message>
    <message>
        <source>当前等式中的一格</source>
        <translation>part of the current equation</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>to be verified</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>见问题 {}</source>
        <translation>see issue {}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>{after}（与原文一致）</source>
        <translation>{after} (as in the original)</translation>
    </message>
    <message>
        <source>{count} 处原文与当时不同、要重新决定</source>
        <translation>cells where the original differs, to be decided anew: {count}</translation>
    </message>
    <message>
        <source>{count} 处原文已经改好</source>
        <translation>already put right in the original: {count}</translation>
    </message>
    <message>
        <source>{count} 处更正可以照旧</source>
        <translation>corrections that still fit: {count}</translation>
    </message>
    <message>
        <source>{count} 处确认可以照旧</source>
        <translation>confirmations that still fit: {count}</translation>
    </message>
    <message>
        <source>{decision}（已失效，请重看）</source>
        <translation>{decision} (outdated, please look again)</translation>
    </message>
    <message>
        <source>{done}</source>
        <translation>{done}</translation>
    </message>
    <message>
        <source>{kind}&#x3000;{name}：{what}</source>
        <translation>{kind}&#x2003;{name}: {what}</translation>
    </message>
    <message>
        <source>{kind}&#x3000;{name}：{what}（{because}）</source>
        <translation>{kind}&#x2003;{name}: {what} ({because})</translation>
    </message>
    <message>
        <source>{name}等 {count} 格</source>
        <translation>{name} and others ({count} cells)</translation>
    </message>
    <message>
        <source>{name}：{what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>{name}：上次更正为 {now}，这次更正为 {after}</source>
        <translation>{name}: corrected to {now} last time, to {after} this time</translation>
    </message>
    <message>
        <source>{name}：当时原文 {was}，更正为 {after}；后来已更正为 {now}</source>
        <translation>{name}: printed {was} then, corrected to {after}; corrected to {now} since</translation>
    </message>
    <message>
        <source>{name}：当时原文 {was}，更正为 {after}；现在原文 {now}</source>
        <translation>{name}: printed {was} then, corrected to {after}; printed {now} now</translation>
    </message>
    <message>
        <source>{name}：当时原文 {was}，更正为 {after}；现在没有这一格</source>
        <translation>{name}: printed {was} then, corrected to {after}; the cell is gone now</translation>
    </message>
    <message>
        <source>{of} {year} 年</source>
        <translation>{of}, {year}</translation>
    </message>
    <message>
        <source>{reason}；{advice}。</source>
        <translation>Note: {reason}; {advice}.</translation>
    </message>
    <message>
        <source>{since} 打开</source>
        <translation>opened {since}</translation>
    </message>
    <message>
        <source>{year} 年度</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year} 年格式</source>
        <translation>{year} form</translation>
    </message>
    <message>
        <source>“{folder}”不能写入</source>
        <translation>&quot;{folder}&quot; cannot be written</translation>
    </message>
    <message>
        <source>“{folder}”所在的磁盘空间不足</source>
        <translation>the disk of &quot;{folder}&quot; is full</translation>
    </message>
    <message>
        <source>“{name}”{reason}。</source>
        <translation>&quot;{name}&quot; {reason}.</translation>
    </message>
    <message>
        <source>“{name}”{reason}。请确认打开的是政府信息公开工作年度报告的正文文件。</source>
        <translation>&quot;{name}&quot; {reason}. Please make sure that it is the text of an annual report on government information disclosure.</translation>
    </message>
    <message>
        <source>“{name}”{which}，那时的格式与 2019 年起的统一格式不同，不能核对。请打开 2019 年度及以后的报告。</source>
        <translation>&quot;{name}&quot; {which}; the form of that time differs from the one in use since 2019 and cannot be checked. Please open a report for 2019 or later.</translation>
    </message>
    <message>
        <source>“{name}”处理时程序出错（{fault}），没有结果。请把这个文件交给维护人员查看。</source>
        <translation>The program failed on &quot;{name}&quot; ({fault}); there is no result. Please give this file to whoever maintains the program.</translation>
    </message>
    <message>
        <source>“{name}”已损坏</source>
        <translation>&quot;{name}&quot; is damaged</translation>
    </message>
    <message>
        <source>“{name}”已损坏：{reason}。请重新下载或重新导出；如果是复制中断造成的，请再复制一次。</source>
        <translation>&quot;{name}&quot; is damaged: {reason}. Please download or export it again, or copy it once more if copying was interrupted.</translation>
    </message>
    <message>
        <source>“{name}”无法读取：{reason}。</source>
        <translation>&quot;{name}&quot; cannot be read: {reason}.</translation>
    </message>
    <message>
        <source>“{name}”是 {theirs} 年度的报告，应当是 {year} 年度的，没有与它对照。请选择上一年度的报告。</source>
        <translation>&quot;{name}&quot; is the report for {theirs}, not for {year}; nothing was compared. Please choose last year&apos;s report.</translation>
    </message>
    <message>
        <source>“{name}”是{kind}，目前不能读取。请把报告正文另存为 .txt（UTF-8）后再打开。</source>
        <translation>&quot;{name}&quot; cannot be read ({kind}). Please save the text of the report as .txt (UTF-8) and open that.</translation>
    </message>
    <message>
        <source>“{name}”是{kind}，需要先安装 LibreOffice 才能读取。也可以在 Word 或 WPS 中把它另存为 .docx 后再打开。</source>
        <translation>LibreOffice has to be installed to read &quot;{name}&quot; ({kind}). Or save it as .docx in Word or WPS and open that.</translation>
    </message>
    <message>
        <source>“{name}”是{theirs}的报告，不是{own}的，没有与它对照。请选择同一单位上一年度的报告。</source>
        <translation>&quot;{name}&quot; is the report of {theirs}, not of {own}; nothing was compared. Please choose last year&apos;s report of the same office.</translation>
    </message>
    <message>
        <source>“{name}”是压缩包里的压缩包，不再往里读取。请先解压，再打开其中的报告。</source>
        <translation>&quot;{name}&quot; is an archive inside an archive and is not read. Please unpack it first, then open the report in it.</translation>
    </message>
    <message>
        <source>“{name}”是压缩包，里面有 {count} 个文件。请解压后打开其中一份，或用 gouji check 逐份核对。</source>
        <translation>&quot;{name}&quot; is an archive of {count} files. Please unpack it and open one of them, or check them all with gouji check.</translation>
    </message>
    <message>
        <source>“{name}”是图片，没有可以直接读取的文字。{advice}，或索取报告的 Word 版。</source>
        <translation>&quot;{name}&quot; is a picture and has no text to read. {advice}, or ask for the report in Word.</translation>
    </message>
    <message>
        <source>“{name}”是正在审校的报告原文，不能覆盖。请换一个文件名保存。</source>
        <translation>&quot;{name}&quot; is the report under review and is never overwritten. Please save under another name.</translation>
    </message>
    <message>
        <source>“{name}”是由更新版本的程序写的</source>
        <translation>&quot;{name}&quot; was written by a later version of the program</translation>
    </message>
    <message>
        <source>“{name}”是这次用到的原始文件（上年报告、更正文件或存放报告的压缩包），不能覆盖。请换一个文件名保存。</source>
        <translation>&quot;{name}&quot; is a source in use here (last year&apos;s report, a file of corrections, or the archive with the report) and is never written over. Please save under another name.</translation>
    </message>
    <message>
        <source>“{name}”有密码保护，不能读取。请在 Word 或 WPS 中输入密码打开，取消密码后另存再打开。</source>
        <translation>&quot;{name}&quot; is protected by a password. Please open it in Word or WPS, remove the password, save it and open it again.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：写入时系统报错（{reason}）。请换一个位置保存；原有文件没有改动。</source>
        <translation>&quot;{name}&quot; was not saved: the system reported an error ({reason}). Please save elsewhere; the file that was there is unchanged.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：副本与原文件是同一种文件，文件名要以 {wanted} 结尾。请改名后再保存。</source>
        <translation>&quot;{name}&quot; was not saved: the copy is the same kind of file as the original, so its name has to end in {wanted}. Please change the name and save again.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：原文件“{source}”在打开以后被改动、移走或不能再读取。请重新打开报告，再导出一次。</source>
        <translation>&quot;{name}&quot; was not saved: since it was opened, the original &quot;{source}&quot; was changed or moved, or cannot be read any more. Please open the report again and save once more.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：原文件“{source}”里面的{what}（{part}）已损坏，写不进批注。请用 Word 或 WPS 打开原文件，修复并保存，再重新读取、导出一次；也可以改用审核意见。</source>
        <translation>&quot;{name}&quot; was not saved: in the report &quot;{source}&quot; the {what} ({part}) are damaged, so no comments can be added. Open the report in Word or WPS, repair and save it, then read it again and export once more; or send review notes instead.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：已有的同名文件是只读的。请取消它的只读属性，或换一个文件名保存。</source>
        <translation>&quot;{name}&quot; was not saved: the file of that name is read-only. Please make it writable, or save under another name.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：带修订和批注的副本只能由 .docx 报告生成，“{source}”不是 .docx 文件。请改用审核意见，或打开报告的 Word 版再导出。</source>
        <translation>&quot;{name}&quot; was not saved: only .docx reports can be copied with tracked changes, and &quot;{source}&quot; is not one. Please write the review notes instead, or open the report in Word format.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：文件夹“{folder}”不存在。请先新建这个文件夹，或换一个位置保存。</source>
        <translation>&quot;{name}&quot; was not saved: there is no folder &quot;{folder}&quot;. Please make this folder first, or save elsewhere.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：文件夹“{folder}”是只读的，不能写入。请另存到“文档”等可以写入的位置。</source>
        <translation>&quot;{name}&quot; was not saved: the folder &quot;{folder}&quot; is read-only. Please save where files can be written, such as in your documents.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：文件正在 Excel、WPS 等程序中打开。请关闭后重试，或换一个文件名保存{stale}。</source>
        <translation>&quot;{name}&quot; was not saved: it is open in Excel, WPS or another program. Please close it there and retry, or save under another name{stale}.</translation>
    </message>
    <message>
        <source>“{name}”没有保存：磁盘空间不足。请删除不需要的文件，或换一个磁盘保存；原有文件没有改动。</source>
        <translation>&quot;{name}&quot; was not saved: the disk is full. Please delete files you do not need, or save on another disk; the file that was there is unchanged.</translation>
    </message>
    <message>
        <source>“{name}”没有打开：{reason}，可能是恶意构造的文件。请向来源核实，或重新导出报告正文。</source>
        <translation>&quot;{name}&quot; was not opened: {reason}; it may have been made to do harm. Please ask where it comes from, or export the text of the report again.</translation>
    </message>
    <message>
        <source>“{name}”的{reason}。{advice}，或打开报告的 Word 版、网页版。</source>
        <translation>&quot;{name}&quot;: {reason}. {advice}, or open the report in Word or as a web page.</translation>
    </message>
    <message>
        <source>“{name}”超过了 {limit} 的上限，年度报告不会这么大。请只保留报告正文后再打开。</source>
        <translation>&quot;{name}&quot; is over the limit of {limit}; no annual report is that large. Please keep only the text of the report and open it again.</translation>
    </message>
    <message>
        <source>“{name}”这一格给出了两次。请只保留一次。</source>
        <translation>The cell &quot;{name}&quot; is given twice. Please keep only one of the two.</translation>
    </message>
    <message>
        <source>“{name}”这个{place}里没有可以读取的报告。请确认这是存放报告的{place}；能读取的文件有 {kinds}。</source>
        <translation>There is nothing to read in &quot;{name}&quot; ({place}). Please make sure that reports are kept there ({place}); files that can be read: {kinds}.</translation>
    </message>
    <message>
        <source>“{path}”不能作为保存的文件：这里是文件夹或设备。请换一个文件名保存。</source>
        <translation>&quot;{path}&quot; cannot be saved to: it is a folder or a device. Please save under another name.</translation>
    </message>
    <message>
        <source>“{path}”打不开</source>
        <translation>&quot;{path}&quot; cannot be opened</translation>
    </message>
    <message>
        <source>“{shown:.60}”没有保存：文件名太长，或含有不能使用的字符。请换一个短一些的文件名。</source>
        <translation>&quot;{shown:.60}&quot; was not saved: the name is too long, or has characters that cannot be used. Please choose a shorter name.</translation>
    </message>
    <message>
        <source>“{text}”不是数字。请输入数字，例如 35、1,234、三十五；没有填写的格请留空。</source>
        <translation>&quot;{text}&quot; is not a figure. Please type a figure, such as 35, 1,234 or 三十五; leave the cell blank if nothing was filled in.</translation>
    </message>
    <message>
        <source>“{text}”不是整数，件数只能填整数。</source>
        <translation>&quot;{text}&quot; is not a whole number; counts are whole numbers.</translation>
    </message>
    <message>
        <source>“{text}”太长了，一个数最多 30 位。</source>
        <translation>&quot;{text}&quot; is too long: a number has at most 30 digits.</translation>
    </message>
    <message>
        <source>“{text}”小于 0，这一格只能填 0 或大于 0 的数。</source>
        <translation>&quot;{text}&quot; is below 0; only 0 or more can stand in this cell.</translation>
    </message>
    <message>
        <source>“{text}”的单位不对，这一格的单位是{wanted}。请只输入数字。</source>
        <translation>&quot;{text}&quot; has the wrong unit: this cell counts in {wanted}. Please type the figure alone.</translation>
    </message>
    <message>
        <source>“{text}”里不止一个数，一格只能填一个。</source>
        <translation>&quot;{text}&quot; is more than one number; a cell takes one.</translation>
    </message>
    <message>
        <source>。原文件限制编辑，副本也一样：先在 Word 或 WPS 的“审阅”里打开“限制编辑”，停止保护，再接受修订</source>
        <translation>. The report restricts editing, and so does the copy: in Word or WPS open Review › Restrict Editing and stop the protection, then accept the changes</translation>
    </message>
    <message>
        <source>一个数被拆开</source>
        <translation>Figure split in two</translation>
    </message>
    <message>
        <source>一行数字个数不对</source>
        <translation>Wrong number of figures in a row</translation>
    </message>
    <message>
        <source>上一年项目数量与上年报告</source>
        <translation>Items carried from last year&apos;s report</translation>
    </message>
    <message>
        <source>上年度</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>上年结转与上年报告</source>
        <translation>Brought forward from last year&apos;s report</translation>
    </message>
    <message>
        <source>不是数字</source>
        <translation>not a figure</translation>
    </message>
    <message>
        <source>不是整数</source>
        <translation>Not a whole number</translation>
    </message>
    <message>
        <source>不能判断</source>
        <translation>Unclear</translation>
    </message>
    <message>
        <source>与 {year}对照</source>
        <translation>Compared with {year}</translation>
    </message>
    <message>
        <source>与上年完全相同</source>
        <translation>Same as last year</translation>
    </message>
    <message>
        <source>与上年对照</source>
        <translation>Compared with last year</translation>
    </message>
    <message>
        <source>与上年是否同一单位</source>
        <translation>Same office as last year</translation>
    </message>
    <message>
        <source>与上年相差悬殊</source>
        <translation>Very different from last year</translation>
    </message>
    <message>
        <source>与上年雷同</source>
        <translation>Text much like last year&apos;s</translation>
    </message>
    <message>
        <source>主动公开表</source>
        <translation>Proactive disclosure table</translation>
    </message>
    <message>
        <source>件数不符</source>
        <translation>Count differs</translation>
    </message>
    <message>
        <source>信息处理费</source>
        <translation>Information processing fee</translation>
    </message>
    <message>
        <source>先放一放，核实以后再定</source>
        <translation>Put it aside and decide once it has been verified</translation>
    </message>
    <message>
        <source>公布早于年度结束</source>
        <translation>Published before the year ended</translation>
    </message>
    <message>
        <source>公布期限</source>
        <translation>Publication deadline</translation>
    </message>
    <message>
        <source>公开数量不大于总数量</source>
        <translation>Published ≤ total</translation>
    </message>
    <message>
        <source>共同被告</source>
        <translation>Co-defendant</translation>
    </message>
    <message>
        <source>其他处理偏多</source>
        <translation>Many in &quot;other handling&quot;</translation>
    </message>
    <message>
        <source>其他核对</source>
        <translation>Other checks</translation>
    </message>
    <message>
        <source>写入“{name}”时系统报错（{reason}）</source>
        <translation>the system reported an error when &quot;{name}&quot; was written ({reason})</translation>
    </message>
    <message>
        <source>分项不大于总计</source>
        <translation>Part ≤ total</translation>
    </message>
    <message>
        <source>分项小计</source>
        <translation>Subtotal of a group</translation>
    </message>
    <message>
        <source>判断</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>判断 {count} 个</source>
        <translation>decisions: {count}</translation>
    </message>
    <message>
        <source>判断“{decision}”&#x3000;{where}</source>
        <translation>Decision &quot;{decision}&quot;&#x2003;{where}</translation>
    </message>
    <message>
        <source>判断：{decision}（{by}）</source>
        <translation>Decision: {decision} ({by})</translation>
    </message>
    <message>
        <source>判断：{decision}，已说明（{by}）</source>
        <translation>Decision: {decision}, explained ({by})</translation>
    </message>
    <message>
        <source>判断：{decision}，数字已变，已失效，请重看（{by}）</source>
        <translation>Decision: {decision}; the figures have changed since, please look again ({by})</translation>
    </message>
    <message>
        <source>制发不大于现行有效加废止</source>
        <translation>Issued ≤ in force + repealed</translation>
    </message>
    <message>
        <source>办理结果各项之和等于总计</source>
        <translation>Sum of results = total</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>单元格</source>
        <translation>Cells</translation>
    </message>
    <message>
        <source>占位符</source>
        <translation>placeholder</translation>
    </message>
    <message>
        <source>压缩包“{name}”有密码保护，不能读取。请输入密码解压，再打开其中的报告。</source>
        <translation>The archive &quot;{name}&quot; is protected by a password. Please unpack it with the password and open the report in it.</translation>
    </message>
    <message>
        <source>原文如此</source>
        <translation>As printed</translation>
    </message>
    <message>
        <source>原文所印</source>
        <translation>as printed</translation>
    </message>
    <message>
        <source>原文里没有</source>
        <translation>Not in the original</translation>
    </message>
    <message>
        <source>发布</source>
        <translation>Publication</translation>
    </message>
    <message>
        <source>取消“{before}”</source>
        <translation>withdrew &quot;{before}&quot;</translation>
    </message>
    <message>
        <source>取消确认</source>
        <translation>no longer confirmed</translation>
    </message>
    <message>
        <source>另一个窗口</source>
        <translation>another window</translation>
    </message>
    <message>
        <source>另一个窗口正在使用审校记录</source>
        <translation>another window is using the review record</translation>
    </message>
    <message>
        <source>另一个窗口（{who}）</source>
        <translation>another window ({who})</translation>
    </message>
    <message>
        <source>各种结果之和等于总计</source>
        <translation>Sum of outcomes = total</translation>
    </message>
    <message>
        <source>各类申请人之和等于总计</source>
        <translation>Sum of applicants = total</translation>
    </message>
    <message>
        <source>各页都没有文字层，是扫描得到的图像</source>
        <translation>pages have no text: they are scanned images</translation>
    </message>
    <message>
        <source>固定说法</source>
        <translation>Set phrase</translation>
    </message>
    <message>
        <source>复议诉讼表</source>
        <translation>Review and litigation table</translation>
    </message>
    <message>
        <source>审校记录“{path}”被移走、删除或换掉了</source>
        <translation>the review record &quot;{path}&quot; was moved away, deleted or replaced</translation>
    </message>
    <message>
        <source>审校记录有损坏，没有一条能恢复。损坏的文件留存为“{aside}”。</source>
        <translation>The review record is damaged and nothing of it could be recovered. The damaged file is kept as &quot;{aside}&quot;.</translation>
    </message>
    <message>
        <source>审校记录有损坏：前 {events} 条已经恢复{lost}。损坏的文件留存为“{aside}”。</source>
        <translation>The review record was damaged: records recovered: {events}{lost}. The damaged file is kept as &quot;{aside}&quot;.</translation>
    </message>
    <message>
        <source>审校记录没有写入：{reason}。没有记下的改动不会生效，以前的记录都在；{advice}。</source>
        <translation>The review record was not written: {reason}. A change that is not recorded does not take effect; all earlier records are there. What to do: {advice}.</translation>
    </message>
    <message>
        <source>小于 0</source>
        <translation>Below 0</translation>
    </message>
    <message>
        <source>小标题序号</source>
        <translation>Numbering of subheadings</translation>
    </message>
    <message>
        <source>小标题没有序号</source>
        <translation>Subheadings not numbered</translation>
    </message>
    <message>
        <source>已保存审核意见 {target}：{count} 条</source>
        <translation>Review notes saved: {target}, issues: {count}</translation>
    </message>
    <message>
        <source>已保存带修订的副本 {target}：修订 {changed} 处{rest}，批注 {comments} 条{first}</source>
        <translation>Copy with tracked changes saved: {target}, changes: {changed}{rest}, comments: {comments}{first}</translation>
    </message>
    <message>
        <source>已失效，请重看</source>
        <translation>Outdated, recheck</translation>
    </message>
    <message>
        <source>已恢复上次的审校：{done}。</source>
        <translation>The earlier review is back: {done}.</translation>
    </message>
    <message>
        <source>已更正，原文是{printed}</source>
        <translation>corrected; the original prints {printed}</translation>
    </message>
    <message>
        <source>已说明</source>
        <translation>Explained</translation>
    </message>
    <message>
        <source>平衡 {held}/{all}</source>
        <translation>Balanced {held}/{all}</translation>
    </message>
    <message>
        <source>平衡 {held}/{all}（{unknown} 个不能判断）</source>
        <translation>Balanced {held}/{all} (cannot be checked: {unknown})</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>待核实</source>
        <translation>To verify</translation>
    </message>
    <message>
        <source>总体情况的内容</source>
        <translation>Contents of the overview</translation>
    </message>
    <message>
        <source>总体情况的字数</source>
        <translation>Length of the overview</translation>
    </message>
    <message>
        <source>恢复原文</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>恢复原文&#x3000;{cells}</source>
        <translation>Restore {cells}</translation>
    </message>
    <message>
        <source>悬殊</source>
        <translation>very different</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>comments</translation>
    </message>
    <message>
        <source>找不到文件“{path}”。请检查路径，或在文件管理器中确认它没有被移动、改名。</source>
        <translation>There is no file &quot;{path}&quot;. Please check the path, or look in the file manager whether it was moved or renamed.</translation>
    </message>
    <message>
        <source>找得到原来的文件就先放回原处，然后点“再试”；那里没有记录时会新建一份，这份报告的改动都写进去</source>
        <translation>if the file can be found, put it back first, then press &quot;Try again&quot;; where there is none a new one is made, and all changes to this report go into it</translation>
    </message>
    <message>
        <source>报告就是这样写的，保留数字，视为已说明</source>
        <translation>The report really says so: keep the figure and treat the issue as explained</translation>
    </message>
    <message>
        <source>报告结构</source>
        <translation>Structure of the report</translation>
    </message>
    <message>
        <source>按勾稽关系应为 {figure}</source>
        <translation>the equations require {figure}</translation>
    </message>
    <message>
        <source>推测，请核对</source>
        <translation>a guess, please check</translation>
    </message>
    <message>
        <source>推算上年存量</source>
        <translation>Stock at the end of last year</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>撤回判断</source>
        <translation>Withdrew decision</translation>
    </message>
    <message>
        <source>撤回判断 {count} 个</source>
        <translation>decisions withdrawn: {count}</translation>
    </message>
    <message>
        <source>撤回判断“{decision}”&#x3000;{where}</source>
        <translation>Withdraw decision &quot;{decision}&quot; {where}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undid</translation>
    </message>
    <message>
        <source>收费不少于信息处理费</source>
        <translation>Fees ≥ information processing fee</translation>
    </message>
    <message>
        <source>收费与第六部分</source>
        <translation>Fees and part six</translation>
    </message>
    <message>
        <source>收费范围</source>
        <translation>Scope of fees</translation>
    </message>
    <message>
        <source>收费通知</source>
        <translation>Fee notices</translation>
    </message>
    <message>
        <source>收费金额的单位</source>
        <translation>Unit of the fees</translation>
    </message>
    <message>
        <source>收费金额的小数位</source>
        <translation>Decimals of the fees</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>figure</translation>
    </message>
    <message>
        <source>数字写法</source>
        <translation>Way a figure is written</translation>
    </message>
    <message>
        <source>数据完好：{events} 条记录逐条核对，一条不差。</source>
        <translation>The data is intact: all {events} records were checked.</translation>
    </message>
    <message>
        <source>数据有损坏：前 {events} 条记录完好，{where}与写入时不同。请重新启动程序，完好的部分会恢复，损坏的文件另外留存。</source>
        <translation>The data is damaged: the first {events} records are intact; something ({where}) is not as it was written. Please start the program again: the intact part is recovered and the damaged file is kept aside.</translation>
    </message>
    <message>
        <source>数量不符</source>
        <translation>Quantity differs</translation>
    </message>
    <message>
        <source>整张表都是 0</source>
        <translation>Whole table is 0</translation>
    </message>
    <message>
        <source>文件夹打不开（{reason}），请检查权限和磁盘</source>
        <translation>the folder cannot be opened ({reason}); please check permissions and disk</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>新收加结转等于办结加结转下年</source>
        <translation>Received + brought forward = handled + carried over</translation>
    </message>
    <message>
        <source>是 {year} 年度的报告</source>
        <translation>is a report for {year}</translation>
    </message>
    <message>
        <source>是空文件，没有任何文字。请重新导出或重新复制报告正文</source>
        <translation>is empty and has no text. Please export or copy the text of the report again</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>更正 {count} 处</source>
        <translation>corrections: {count}</translation>
    </message>
    <message>
        <source>更正文件“{name}”没有采用。{where}{reason}</source>
        <translation>The corrections file &quot;{name}&quot; was not applied. {where}{reason}</translation>
    </message>
    <message>
        <source>最后一次是 {at}</source>
        <translation>the last on {at}</translation>
    </message>
    <message>
        <source>有 {count} 个问题</source>
        <translation>issues: {count}</translation>
    </message>
    <message>
        <source>有 {count} 条提示</source>
        <translation>hints: {count}</translation>
    </message>
    <message>
        <source>有 {count} 项不能核对</source>
        <translation>cannot be checked: {count}</translation>
    </message>
    <message>
        <source>本年度</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>标点</source>
        <translation>Punctuation</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>标题重复</source>
        <translation>Heading repeated</translation>
    </message>
    <message>
        <source>格内带单位</source>
        <translation>Unit inside the cell</translation>
    </message>
    <message>
        <source>格式与年度不符</source>
        <translation>Form does not fit the year</translation>
    </message>
    <message>
        <source>模板文字没有删</source>
        <translation>Template text left in</translation>
    </message>
    <message>
        <source>正在推算是哪些数字错了…</source>
        <translation>Working out which figures are wrong…</translation>
    </message>
    <message>
        <source>正文与表格</source>
        <translation>Text and tables</translation>
    </message>
    <message>
        <source>正文前后不一致</source>
        <translation>Text contradicts itself</translation>
    </message>
    <message>
        <source>正文没有提到复议诉讼</source>
        <translation>Text does not mention review or litigation</translation>
    </message>
    <message>
        <source>正文的上年结转数</source>
        <translation>Brought forward, as in the text</translation>
    </message>
    <message>
        <source>正文的不予公开数</source>
        <translation>Not disclosed, as in the text</translation>
    </message>
    <message>
        <source>正文的不予处理数</source>
        <translation>Not processed, as in the text</translation>
    </message>
    <message>
        <source>正文的予以公开数</source>
        <translation>Disclosed, as in the text</translation>
    </message>
    <message>
        <source>正文的其他处理数</source>
        <translation>Other handling, as in the text</translation>
    </message>
    <message>
        <source>正文的分项与总数</source>
        <translation>Parts and total in the text</translation>
    </message>
    <message>
        <source>正文的办结数</source>
        <translation>Handled, as in the text</translation>
    </message>
    <message>
        <source>正文的复议诉讼结果</source>
        <translation>Outcomes of review and litigation in the text</translation>
    </message>
    <message>
        <source>正文的收到申请数</source>
        <translation>Received, as in the text</translation>
    </message>
    <message>
        <source>正文的收支平衡</source>
        <translation>Received and handled in the text</translation>
    </message>
    <message>
        <source>正文的文件、决定数</source>
        <translation>Documents and decisions in the text</translation>
    </message>
    <message>
        <source>正文的无法提供数</source>
        <translation>Unable to provide, as in the text</translation>
    </message>
    <message>
        <source>正文的申请人分类</source>
        <translation>Applicants by kind in the text</translation>
    </message>
    <message>
        <source>正文的百分比</source>
        <translation>Percentages in the text</translation>
    </message>
    <message>
        <source>正文的结转下年度数</source>
        <translation>Carried over, as in the text</translation>
    </message>
    <message>
        <source>正文的行政复议数</source>
        <translation>Administrative reviews in the text</translation>
    </message>
    <message>
        <source>正文的行政诉讼数</source>
        <translation>Litigation cases in the text</translation>
    </message>
    <message>
        <source>正文的部分公开数</source>
        <translation>Partly disclosed, as in the text</translation>
    </message>
    <message>
        <source>正文说全部办结</source>
        <translation>Text says all were handled</translation>
    </message>
    <message>
        <source>正文说没有</source>
        <translation>Text says there were none</translation>
    </message>
    <message>
        <source>段落重复</source>
        <translation>Paragraph repeated</translation>
    </message>
    <message>
        <source>没有写改进措施</source>
        <translation>No improvements described</translation>
    </message>
    <message>
        <source>没有写问题</source>
        <translation>No problems described</translation>
    </message>
    <message>
        <source>没有复议却有复议后诉讼</source>
        <translation>Litigation after review, but no review</translation>
    </message>
    <message>
        <source>没有打印：打印机“{printer}”没有接受。请检查打印机，或存为 PDF 再打印。</source>
        <translation>Not printed: the printer &quot;{printer}&quot; did not take it. Check the printer, or save as PDF and print that.</translation>
    </message>
    <message>
        <source>没有找到年度报告的任何一张表</source>
        <translation>has none of the tables of an annual report</translation>
    </message>
    <message>
        <source>没有未解决的问题</source>
        <translation>no open issues</translation>
    </message>
    <message>
        <source>检查没有完成：{reason}。记下的内容没有动过；{advice}。</source>
        <translation>The data could not be checked: {reason}. What is recorded was not touched; {advice}.</translation>
    </message>
    <message>
        <source>没有申请却有复议诉讼</source>
        <translation>Review or litigation, but no requests</translation>
    </message>
    <message>
        <source>没有申请就没有结果</source>
        <translation>No requests, no results</translation>
    </message>
    <message>
        <source>没有自动保存：{reason}。审校可以继续，只是改动暂时只在这个窗口里，离开前请保存工作簿；{advice}。</source>
        <translation>Not saved automatically: {reason}. The review can go on, but changes are only in this window: save the workbook before you leave. What to do: {advice}.</translation>
    </message>
    <message>
        <source>没有项目却有决定</source>
        <translation>Decisions, but no items</translation>
    </message>
    <message>
        <source>法人或其他组织小计</source>
        <translation>Subtotal of organisations</translation>
    </message>
    <message>
        <source>消除 {settles} 条、新增 {breaks} 条</source>
        <translation>settles {settles}, adds {breaks}</translation>
    </message>
    <message>
        <source>现行有效件数与上年报告</source>
        <translation>In force, against last year&apos;s report</translation>
    </message>
    <message>
        <source>用的是旧的统计表</source>
        <translation>uses the old tables</translation>
    </message>
    <message>
        <source>用符号代替数字</source>
        <translation>Sign instead of a figure</translation>
    </message>
    <message>
        <source>用语不规范</source>
        <translation>Non-standard term</translation>
    </message>
    <message>
        <source>由勾稽关系确定</source>
        <translation>determined by the equations</translation>
    </message>
    <message>
        <source>申请办理表</source>
        <translation>Requests table</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>contents</translation>
    </message>
    <message>
        <source>相同表</source>
        <translation>same table</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>确认 {count} 处</source>
        <translation>confirmed: {count}</translation>
    </message>
    <message>
        <source>确认&#x3000;{cells}</source>
        <translation>Confirm&#x2003;{cells}</translation>
    </message>
    <message>
        <source>程序读错了，请改正格里的数字</source>
        <translation>The program misread it: please correct the figure in the cell</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>第 {number} 条起</source>
        <translation>from record {number} on</translation>
    </message>
    <message>
        <source>结转不大于新收加结转</source>
        <translation>Carried over ≤ received + brought forward</translation>
    </message>
    <message>
        <source>结转不符</source>
        <translation>Carried over differs</translation>
    </message>
    <message>
        <source>统计期限</source>
        <translation>Reporting period</translation>
    </message>
    <message>
        <source>统计范围</source>
        <translation>Scope of the figures</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>缺少行</source>
        <translation>Row missing</translation>
    </message>
    <message>
        <source>缺少表头</source>
        <translation>Table heads missing</translation>
    </message>
    <message>
        <source>缺少表格</source>
        <translation>Table missing</translation>
    </message>
    <message>
        <source>缺少部分</source>
        <translation>Part missing</translation>
    </message>
    <message>
        <source>行名不规范</source>
        <translation>Non-standard row name</translation>
    </message>
    <message>
        <source>行重复</source>
        <translation>Row repeated</translation>
    </message>
    <message>
        <source>表外的行</source>
        <translation>Row outside the form</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>规章制定权</source>
        <translation>Power to make rules</translation>
    </message>
    <message>
        <source>计算机 {host}</source>
        <translation>computer {host}</translation>
    </message>
    <message>
        <source>记录以外的部分</source>
        <translation>what is beside the records</translation>
    </message>
    <message>
        <source>词语重复</source>
        <translation>Word repeated</translation>
    </message>
    <message>
        <source>语句不完整</source>
        <translation>Incomplete sentence</translation>
    </message>
    <message>
        <source>请使用新版本的程序，文件没有改动</source>
        <translation>use the later version; the file is unchanged</translation>
    </message>
    <message>
        <source>请删除不需要的文件后再试</source>
        <translation>delete files you do not need, then try again</translation>
    </message>
    <message>
        <source>请到那个窗口修改，或关闭它后重新打开</source>
        <translation>make changes in that window, or close it and open the report again</translation>
    </message>
    <message>
        <source>请取消这个文件夹和其中文件的只读属性后再试</source>
        <translation>make this folder and its files writable, then try again</translation>
    </message>
    <message>
        <source>请安装文字识别组件 gouji[ocr]（在命令行运行 pip install &quot;gouji[ocr]&quot;）后重新打开</source>
        <translation>Please install the text recognition package gouji[ocr] (on the command line: pip install &quot;gouji[ocr]&quot;) and open it again</translation>
    </message>
    <message>
        <source>请检查磁盘后再试</source>
        <translation>check the disk, then try again</translation>
    </message>
    <message>
        <source>请检查这个位置是否还在、是否有权限，然后再试</source>
        <translation>check that it is still there and that you may open it, then try again</translation>
    </message>
    <message>
        <source>请稍等再试，或关闭其他窗口</source>
        <translation>wait a moment and try again, or close the other windows</translation>
    </message>
    <message>
        <source>请重新启动程序，完好的部分会恢复出来，损坏的文件另外留存</source>
        <translation>start the program again: the intact part is recovered and the damaged file is kept aside</translation>
    </message>
    <message>
        <source>读取“{name}”超过了 {seconds} 秒，已经停止。请只保留报告正文，或另存为 .docx 后再打开。</source>
        <translation>Reading &quot;{name}&quot; took more than {seconds} seconds and was stopped. Please keep only the text of the report, or save it as .docx, and open it again.</translation>
    </message>
    <message>
        <source>读取时要写临时文件，但“{folder}”没有空间或不能写入。请删除不需要的文件，腾出空间后再打开</source>
        <translation>reading it needs temporary files, but &quot;{folder}&quot; has no room or cannot be written. Please delete files that are not needed, then open it again</translation>
    </message>
    <message>
        <source>读取有误</source>
        <translation>Misread</translation>
    </message>
    <message>
        <source>读取的说明</source>
        <translation>Notes on reading</translation>
    </message>
    <message>
        <source>转换痕迹</source>
        <translation>Traces of conversion</translation>
    </message>
    <message>
        <source>还有 {count} 个问题</source>
        <translation>open issues: {count}</translation>
    </message>
    <message>
        <source>这个位置现在是另一份报告：{now}。上次在这里审校的是{then}，当时的更正仍然留着，没有用到这份报告上。</source>
        <translation>Another report lies here now: {now}. What was reviewed here last is {then}; its corrections are kept, and were not used for this report.</translation>
    </message>
    <message>
        <source>这个问题已经不在了，没有记录判断。</source>
        <translation>This issue is gone; no decision was recorded.</translation>
    </message>
    <message>
        <source>这份报告使用的统计表里没有“{name}”这一格。</source>
        <translation>The form of this report has no cell &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>这份报告正在{window}中审校，这里只能查看</source>
        <translation>this report is under review in {window} and is read-only here</translation>
    </message>
    <message>
        <source>这份报告的文件在上次审校之后变了：{parts}。</source>
        <translation>The file of this report has changed since it was last reviewed: {parts}.</translation>
    </message>
    <message>
        <source>进程 {pid}</source>
        <translation>process {pid}</translation>
    </message>
    <message>
        <source>部分公开只计一次</source>
        <translation>Partly disclosed counts once</translation>
    </message>
    <message>
        <source>部分的序号和顺序</source>
        <translation>Numbers and order of the parts</translation>
    </message>
    <message>
        <source>采购金额的单位</source>
        <translation>Unit of the purchases</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redid</translation>
    </message>
    <message>
        <source>错别字</source>
        <translation>Misspelling</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>项目数量不小于 0</source>
        <translation>Items ≥ 0</translation>
    </message>
    <message>
        <source>（另有 {count} 处没有可以直接修改的位置，写在批注里）</source>
        <translation> (not changeable in place, noted in comments: {count})</translation>
    </message>
    <message>
        <source>（没有读到单位）</source>
        <translation>(organization not read)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，后面 {count} 条没能恢复</source>
        <translation>; lost: {count}</translation>
    </message>
    <message>
        <source>；如果确认没有程序打开它，请删除同一文件夹中的“{lock}”</source>
        <translation>; if you are sure that no program has it open, delete &quot;{lock}&quot; in the same folder</translation>
    </message>
</context>
</TS>
