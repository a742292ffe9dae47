#pragma once

#include "models/conformance/measures.h"

namespace tz {

enum class Verdict { Pass, Fail, NotApplicable };

/// What became of one measure. Where it was observed in several places, the worst of them is told.
struct Finding {
    QString part, name, clause, wanted, measured;
    Verdict verdict = Verdict::NotApplicable;
    bool isStandIn = false; ///< failed by a face in another's place and by nothing else
    bool operator==(const Finding &) const = default;
};

struct Conformance {
    QString preset; ///< its title
    size_t pages = 0;
    std::vector<Finding> findings; ///< in the preset's order
    qsizetype count(Verdict verdict) const;
};

/// Holds a paper against a preset, measure by measure.
Conformance examined(PdfFacts facts, const MeasurePreset &preset);

/// 符合, 不符合, 不适用.
QString verdictWord(Verdict verdict);

/// 共 47 项，符合 40 项，不符合 4 项（其中代用字体 4 项），不适用 3 项。
QString summaryOf(const Conformance &conformance);

} // namespace tz
