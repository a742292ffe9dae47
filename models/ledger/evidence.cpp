#include "models/ledger/evidence.h"

namespace tz {

namespace {

struct Sign {
    QStringView part; ///< of the name, folded to small letters
    EvidenceKind kind;
};

/// What a title says comes before what the ending says.
constexpr Sign signsOfName[] = {
    {u"纪要", EvidenceKind::Minutes},  {u"签到", EvidenceKind::Minutes},  {u".jpg", EvidenceKind::Photo},
    {u".jpeg", EvidenceKind::Photo},   {u".png", EvidenceKind::Photo},    {u".bmp", EvidenceKind::Photo},
    {u".heic", EvidenceKind::Photo},   {u".mp4", EvidenceKind::Photo},    {u".xls", EvidenceKind::Sheet},
    {u".et", EvidenceKind::Sheet},     {u".csv", EvidenceKind::Sheet},    {u".doc", EvidenceKind::Document},
    {u".wps", EvidenceKind::Document}, {u".pdf", EvidenceKind::Document}, {u".ofd", EvidenceKind::Document},
    {u".txt", EvidenceKind::Document},
};

} // namespace

EvidenceKind evidenceKindOf(const QString &fileName)
{
    for (const Sign &sign : signsOfName)
        if (fileName.contains(sign.part, Qt::CaseInsensitive)) return sign.kind;
    return EvidenceKind::Other;
}

} // namespace tz
