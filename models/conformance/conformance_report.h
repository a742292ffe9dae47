#pragma once

#include "models/conformance/conformance.h"
#include "models/reports/document.h"

#include <QJsonObject>

namespace tz {

/// 版式检查报告 of one file: a line on each measure (项目, 依据, 要求, 实测, 结论), what fails told first in words.
Document conformanceReport(const Conformance &conformance, const QString &fileName);

/// The same for scripts: file, standard, pages, pass, fail, not-applicable, measures with their verdicts as pass, fail,
/// stand-in and n/a.
QJsonObject conformanceJson(const Conformance &conformance, const QString &fileName);

} // namespace tz
