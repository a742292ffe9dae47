#include "models/conformance/measures.h"

namespace tz {

namespace {

constexpr unsigned all =
    of(PaperKind::Plain) | of(PaperKind::Document) | of(PaperKind::Briefing) | of(PaperKind::Letter);
constexpr unsigned redLined = of(PaperKind::Document) | of(PaperKind::Briefing);
constexpr unsigned document = of(PaperKind::Document), letter = of(PaperKind::Letter);
constexpr unsigned ordinary = all & ~letter;

// clang-format off
constexpr Measure table[] = {
    {"页面", "纸张", "5.1", "A4，210 mm × 297 mm", 0, 0, "", 0, all, observe::paper},
    {"页面", "天头", "5.2.1", "37 mm ± 1 mm", 37, 1, "mm", 1, all, observe::topMargin},
    {"页面", "订口", "5.2.1", "28 mm ± 1 mm", 28, 1, "mm", 1, all, observe::bindingMargin},
    {"页面", "版心宽", "5.2.1", "156 mm ± 1 mm", 156, 1, "mm", 1, all, observe::areaWidth},
    {"页面", "版心高", "5.2.1", "225 mm ± 1 mm", 225, 1, "mm", 1, all, observe::areaHeight},
    {"页面", "正文字号", "5.2.2", "3号（15.75至16磅）", 15.875, 0.2, "磅", 2, all, observe::bodySize},
    {"页面", "每面行数", "5.2.3", "22 行", 22, 0, "行", 0, all, observe::linesOfPage},
    {"页面", "每行字数", "5.2.3", "28 字", 28, 0, "字", 0, all, observe::signsOfLine},
    {"页面", "正文颜色", "5.2.4", "黑色", 0, 0, "", 0, all, observe::bodyColour},

    {"版头", "发文机关标志颜色", "7.2.4", "红色", 0, 0, "", 0, redLined | letter, observe::markColour},
    {"版头", "发文机关标志居中", "7.2.4", "偏离中线不超过 1 mm", 0, 1, "mm", 1, redLined | letter, observe::markMiddle},
    {"版头", "发文机关标志上边缘", "7.2.4", "版心上边缘下 35 mm ± 1 mm", 35, 1, "mm", 1, document, observe::markBelowAreaTop},
    {"版头", "文号距发文机关标志", "7.2.5", "空二行（20.8 mm ± 3 mm）", 20.8, 3, "mm", 1, document, observe::numberBelowMark},
    {"版头", "文号、期号居中", "7.2.5", "偏离中线不超过 1 mm", 0, 1, "mm", 1, redLined, observe::numberMiddle},
    {"版头", "文号、期号字号", "5.2.2", "3号（15.75至16磅）", 15.875, 0.2, "磅", 2, redLined | letter, observe::numberSize},
    {"版头", "文号年份括号", "7.2.5", "六角括号〔〕", 0, 0, "", 0, all, observe::yearBrackets},
    {"版头", "文号顺序号", "7.2.5", "不加“第”，不编虚位", 0, 0, "", 0, all, observe::plainNumbers},
    {"版头", "红线距上一行", "7.2.7", "4 mm ± 1 mm", 4, 1, "mm", 1, redLined, observe::redRuleDistance},
    {"版头", "红线长", "7.2.7", "与版心等宽，156 mm ± 1 mm", 156, 1, "mm", 1, redLined, observe::redRuleLength},
    {"版头", "信函标志上边缘", "10.1", "距纸边 30 mm ± 1 mm", 30, 1, "mm", 1, letter, observe::letterMarkTop},
    {"版头", "信函首条双线", "10.1", "标志下 4 mm ± 1 mm", 4, 1, "mm", 1, letter, observe::letterUpperRule},
    {"版头", "信函末条双线", "10.1", "距下页边 20 mm ± 1 mm", 20, 1, "mm", 1, letter, observe::letterLowerRule},
    {"版头", "信函双线长", "10.1", "170 mm ± 1 mm", 170, 1, "mm", 1, letter, observe::letterRuleLength},

    {"主体", "标题字号", "7.3.1", "2号（22磅 ± 0.5磅）", 22, 0.5, "磅", 1, all, observe::titleSize},
    {"主体", "标题居中", "7.3.1", "偏离中线不超过 1 mm", 0, 1, "mm", 1, all, observe::titleMiddle},
    {"主体", "标题距红线", "7.3.1", "空二行（20.8 mm ± 5 mm）", 20.8, 5, "mm", 1, redLined, observe::titleBelowRule},
    {"主体", "首页有正文", "7.3.3", "首页必须显示正文", 0, 0, "", 0, redLined | letter, observe::textOnFirstPage},
    {"主体", "段首空字", "7.3.3", "2 字 ± 0.2 字", 2, 0.2, "字", 2, all, observe::indent},
    {"主体", "层次标题字号", "5.2.2", "3号（15.75至16磅）", 15.875, 0.2, "磅", 2, all, observe::headingSize},

    {"版记", "首末分隔线粗细", "7.4.1", "0.35 mm ± 0.05 mm", 0.35, 0.05, "mm", 2, ordinary, observe::outerRules},
    {"版记", "中间分隔线粗细", "7.4.1", "0.25 mm ± 0.05 mm", 0.25, 0.05, "mm", 2, ordinary, observe::innerRules},
    {"版记", "分隔线长", "7.4.1", "与版心等宽，156 mm ± 1 mm", 156, 1, "mm", 1, ordinary, observe::imprintRuleLength},
    {"版记", "末条分隔线位置", "7.4.1", "版心下边缘，距页顶 262 mm ± 1 mm", 262, 1, "mm", 1, ordinary, observe::lastRulePlace},
    {"版记", "版记字号", "7.4.2", "4号（14磅 ± 0.3磅）", 14, 0.3, "磅", 1, ordinary, observe::imprintSize},

    {"页码", "页码形式", "7.5", "数字左右各一条一字线，如“— 1 —”", 0, 0, "", 0, all, observe::numberForm},
    {"页码", "页码连续", "7.5", "逐页连续", 0, 0, "", 0, all, observe::numbersInOrder},
    {"页码", "页码字号", "7.5", "4号（14磅 ± 0.3磅）", 14, 0.3, "磅", 1, all, observe::pageNumberSize},
    {"页码", "一字线距版心下边缘", "7.5", "7 mm ± 1 mm", 7, 1, "mm", 1, all, observe::pageNumberHeight},
    {"页码", "页码左右位置", "7.5", "单页居右空一字，双页居左空一字（± 0.3 字）", 1, 0.3, "字", 2, all, observe::pageNumberSide},

    {"字体", "发文机关标志字体", "7.2.4", "推荐小标宋体", 0, 0, "", 0, redLined | letter, observe::markFace},
    {"字体", "标题字体", "7.3.1", "小标宋体", 0, 0, "", 0, all, observe::titleFace},
    {"字体", "正文字体", "5.2.2", "仿宋体", 0, 0, "", 0, all, observe::bodyFace},
    {"字体", "一级标题字体", "7.3.3", "黑体", 0, 0, "", 0, all, observe::firstLevelFace},
    {"字体", "二级标题字体", "7.3.3", "楷体", 0, 0, "", 0, all, observe::secondLevelFace},
    {"字体", "三、四级标题字体", "7.3.3", "仿宋体", 0, 0, "", 0, all, observe::lowerLevelFace},
    {"字体", "页码字体", "7.5", "宋体", 0, 0, "", 0, all, observe::pageNumberFace},
    {"字体", "字体嵌入", "电子件", "全部嵌入，换电脑不变样", 0, 0, "", 0, all, observe::embedded},
    {"字体", "文字可查找", "电子件", "每个字都能查找、复制", 0, 0, "", 0, all, observe::searchable},
};
// clang-format on

} // namespace

const MeasurePreset &officialMeasures()
{
    static const MeasurePreset preset{QStringLiteral("GB/T 9704-2012《党政机关公文格式》"),
                                      {std::begin(table), std::end(table)}};
    return preset;
}

MeasurePreset measuresOf(const PageFormat &page, const QString &title)
{
    const struct {
        Observations (*observe)(const PaperParts &);
        double value;
    } own[] = {{observe::topMargin, page.top},
               {observe::bindingMargin, page.left},
               {observe::areaWidth, page.coreWidth()},
               {observe::areaHeight, page.coreHeight()},
               {observe::redRuleLength, page.coreWidth()},
               {observe::imprintRuleLength, page.coreWidth()},
               {observe::lastRulePlace, page.coreBottom()},
               {observe::linesOfPage, double(page.linesOfCore())},
               {observe::signsOfLine, double(page.charactersOfCore())},
               {observe::bodySize, page.gridSizePt},
               {observe::headingSize, page.gridSizePt}};
    MeasurePreset preset{title, officialMeasures().measures, page.coreHeight()};
    for (Measure &measure : preset.measures)
        for (const auto &[observe, value] : own)
            if (measure.observe == observe && std::abs(measure.value - value) > measure.tolerance) {
                measure.value = value;
                measure.wanted = nullptr;
                measure.clause = "版式";
            }
    return preset;
}

QString wantedWords(const Measure &measure)
{
    if (measure.wanted) return QString::fromUtf8(measure.wanted);
    const QString unit = QStringLiteral(" ") + QString::fromUtf8(measure.unit);
    const QString value =
        QString::number(measure.value, 'f', measure.value == std::floor(measure.value) ? 0 : 2) + unit;
    return measure.tolerance > 0 ? QStringLiteral("%1 ± %2%3").arg(value, QString::number(measure.tolerance), unit)
                                 : value;
}

} // namespace tz
