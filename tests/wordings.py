"""Wordings of applications, disputes and documents, as offices write them; about figures that are true."""

from tests.narratives import Numbers, Template


def _no(name: str) -> "_Fits":
    return _Fits(name, nothing=True)


def _some(name: str) -> "_Fits":
    return _Fits(name, nothing=False)


class _Fits:
    def __init__(self, name: str, *, nothing: bool) -> None:
        self._name, self._nothing = name, nothing

    def __call__(self, numbers: Numbers) -> bool:
        return (numbers[self._name] == 0) is self._nothing


def _split(numbers: Numbers) -> bool:
    return numbers["received"] > 0


def _form_2021(numbers: Numbers) -> bool:
    return numbers["documents_in_force"] > 0


# how a paragraph on applications goes: each is complete in itself
RECEIVED = (
    Template("{Y}年，全县共收到政府信息公开申请{received}件。"),
    Template("{Y}年，全县各级行政机关新收政府信息公开申请{received}件，上年结转{carried_over}件。"),
    Template("本年度新收到政府信息公开申请{received}件，上年度结转{carried_over}件，合计{input}件。"),
    Template("全年共受理依申请公开{input}件（含上年结转{carried_over}件）。"),
    Template("全年共受理依申请公开案件{received}件，另有上年结转{carried_over}件。"),
    Template("一年来，依申请公开件数为{received}件，上年度结转申请{carried_over}件。"),
    Template("今年以来，共接收政府信息公开申请{received}宗。"),
    Template("{Y}年度，全县行政机关共接到公民、法人和其他组织提出的政府信息公开申请{received}件。"),
    Template(
        "全县共收到政府信息公开申请{received}件，其中自然人申请{received_persons}件，法人或其他组织申请{received_organisations}件。",
        _split,
    ),
    Template(
        "全县共受理政府信息公开申请{received}件，上年结转申请{carried_over}件，其中自然人申请{input_persons}件，法人或其他组织申请{input_organisations}件。",
        _split,
    ),
    Template("{B}年结转至本年办理的申请有{carried_over}件，{Y}年新收政府信息公开申请{received}件。"),
    Template("政府信息公开申请总量{received}件。"),
    Template("办公室登记政府信息公开申请，本年新收{received}件、上年结转{carried_over}件。"),
    Template("{Y}年收到申请人提交的政府信息公开申请共计{received}件。"),
    Template("依申请公开方面，共收到申请{received}件。"),
    Template("{Y}年，共收到依申请公开申请{received}件，比上年增加12件，增长8.5%。"),
    Template("{B}年收到政府信息公开申请9999件；{Y}年收到政府信息公开申请{received}件。"),
    Template("我县通过网络、信函、当面等渠道收到政府信息公开申请{received}件。"),
)
PROCESSED = (
    Template("全年办结{results_total}件，结转下年度继续办理{carried_forward}件。"),
    Template("全年共办理政府信息公开申请{input}件，已办结{results_total}件，结转{carried_forward}件。"),
    Template("已答复{results_total}件，结转下年{carried_forward}件。"),
    Template("本年度共答复{results_total}件，另有{carried_forward}件顺延到下年度答复。"),
    Template(
        "其中已办结{results_total}件，{carried_forward}件结转下年度继续办理。", loose=frozenset(("results_total",))
    ),
    Template("全年共办理答复政府信息公开申请{results_total}件，结转至下一年度办理{carried_forward}件。"),
    Template("按期答复{results_total}件，转入下年度{carried_forward}件。"),
    Template("全部办理完毕的申请有{results_total}件，结转{N}年度{carried_forward}件。"),
    Template(
        "答复申请{results_total}件（含上年结转{carried_over}件，另有{carried_forward}件结转下一年度），均在法定期限内答复。"
    ),
    Template("所收申请均已办结。", _no("carried_forward")),
    Template("没有结转下年度的申请。", _no("carried_forward")),
    Template("办结申请{results_total}件，办结率100%。", _no("carried_forward")),
)
RESULTS = (
    Template(
        "办理结果为：予以公开{granted}件，部分公开{partially_granted}件，不予公开{denied}件，无法提供{unavailable}件，不予处理{rejected}件，其他处理{other}件。"
    ),
    Template(
        "其中，予以公开{granted}件、部分公开{partially_granted}件、不予公开{denied}件、无法提供{unavailable}件、不予处理{rejected}件、其他处理{other}件。"
    ),
    Template(
        "按结果分，{granted}件予以公开，{partially_granted}件部分公开，{denied}件不予公开，{unavailable}件无法提供。"
    ),
    Template(
        "从办理结果看，予以公开的{granted}件；部分公开的{partially_granted}件；不予公开的{denied}件；无法提供的{unavailable}件；不予处理的{rejected}件；其他处理的{other}件。"
    ),
    Template("予以公开、部分公开、不予公开分别为{granted}件、{partially_granted}件、{denied}件。"),
)
DISPUTES = (
    Template("全年因政府信息公开引起的行政复议{review_total}件，行政诉讼{suit_total}件。"),
    Template("因政府信息公开被申请行政复议{review_total}件，被提起行政诉讼{suit_total}件。"),
    Template("涉及政府信息公开的行政复议案件{review_total}起、行政诉讼案件{suit_total}起。"),
    Template(
        "政府信息公开行政复议{review_total}件，其中结果维持{review_upheld}件，结果纠正{review_corrected}件，其他结果{review_other}件，尚未审结{review_pending}件。"
    ),
    Template(
        "政府信息公开行政诉讼{suit_total}件，其中结果维持{suit_upheld}件，结果纠正{suit_corrected}件，其他结果{suit_other}件，尚未审结{suit_pending}件。"
    ),
    Template("政府信息公开行政诉讼共{suit_total}件，其中未经复议直接起诉{direct_total}件，复议后起诉{after_total}件。"),
    Template("因政府信息公开引发行政复议{review_total}件，尚未审结{review_pending}件。"),
    Template("因政府信息公开发生的行政复议和行政诉讼分别为{review_total}件和{suit_total}件。"),
    Template("因政府信息公开发生行政复议、行政诉讼共{disputes}件。"),
    Template("未发生因政府信息公开引起的行政复议、行政诉讼。", _no("disputes")),
    Template("没有因政府信息公开被申请行政复议的情况。", _no("review_total")),
    Template("因政府信息公开引起的行政复议{review_total}件，没有被纠错情况。", _no("review_corrected")),
    Template("因政府信息公开被提起行政诉讼{suit_total}件，没有被纠错。", _no("suit_corrected")),
)
DOCUMENTS = (
    Template(
        "全年制发行政规范性文件{documents_issued}件，废止{documents_repealed}件，现行有效{documents_in_force}件。",
        _form_2021,
    ),
    Template("本年公开行政规范性文件{documents_issued}件。", _form_2021),
    Template("全县现行有效的行政规范性文件{documents_in_force}件。", _form_2021),
    Template(
        "行政规范性文件方面，新制发{documents_issued}件，废止{documents_repealed}件，现行有效{documents_in_force}件。",
        _form_2021,
    ),
    Template("作出行政许可决定{licensing}件、行政处罚决定{penalties}件、行政强制决定{compulsory_measures}件。"),
)
NOTHING = (
    Template("{Y}年，未收到政府信息公开申请。", _no("received")),
    Template("本年度没有收到依申请公开的申请。", _no("received")),
    Template("{Y}年收到政府信息公开申请0件。", _no("received")),
)
# of other things, other years, other places: nothing of it is in any table
TRAPS = (
    Template("群众热线全年受理来电8741件，办结率100%。"),
    Template("县长信箱收到来信316件，均已办结。"),
    Template("全年主动公开政府信息7436条，其中概况类信息212条、政务动态3308条。"),
    Template("办理人大代表建议87件、政协提案65件，答复率100%。"),
    Template("政务服务大厅受理办件48613件，其中自然人办件30127件，法人办件18486件，全部办结。"),
    Template("比{B}年的9173件减少，较上年下降3.2%。"),
    Template("其中，县政府办公室受理申请0件。"),
    Template("自2008年以来累计收到政府信息公开申请99131件。"),
    Template(
        "依据《中华人民共和国政府信息公开条例》第五十条和国办函〔2020〕109号文件编制，统计期限为{Y}年1月1日至12月31日。"
    ),
    Template("编制依申请公开指南5份，开展依申请公开培训3次，公开目录收录274条。"),
    Template("县司法局全年办理行政复议案件7391件。"),
    Template("制定政务公开制度8项，举办培训班6期，参训人员530人次。"),
    Template("网站更新政策解读59篇，回应群众留言431条，回复率100%。"),
    Template("下一步，计划在{N}年新建政务公开专区12个。"),
    Template("全市共收到政府信息公开申请98765件。"),
    Template("修订依申请公开答复文书范本12个，答复申请一件一档。"),
    Template("行政许可事项清单收录事项327项，行政处罚案卷抽查40卷。"),
    Template("清理行政规范性文件9107件。"),
    Template("制发公文7201件，其中主动公开6120件、依申请公开135件、不予公开946件。"),
    Template("政务服务大厅受理申请48613件，办结48180件。"),
    Template("受理不动产登记申请48613件、救助申请7285件，均已办结。"),
    Template("没有因依申请公开被追责的情况，未收到要求更正政府信息的申请，28个单位未收到政府信息公开申请。"),
    Template("{B}年全年收到政府信息公开申请9173件，办结8954件，结转219件。"),
    Template("上半年，全县收到政府信息公开申请9173件，办结8954件。"),
    Template("申请办理平均用时由8719天降至8712天，申请量由9173件降至8712件。"),
    Template("代理县政府行政应诉案件8723件，行政诉讼一审案件8714件、二审案件8709件。"),
    Template("转办申请8726件，要求补正8709件，15个工作日内办结8730件。"),
)
FAMILIES = (RECEIVED, PROCESSED, RESULTS, DISPUTES, DOCUMENTS, TRAPS)
