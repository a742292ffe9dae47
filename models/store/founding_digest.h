#pragma once

#include "models/base/sha256.h"
#include "models/ledger/change_set.h"

#include <map>

namespace tz {

class LedgerStore;
struct Step;

/// What a founding step says of the rows that it does not log one by one: for each entity the run of ids, how many
/// rows, and the SHA-256 of their texts in the order of their ids. It stands in the log as one change of row 0 of the
/// entity.
class FoundingDigest
{
public:
    /// Rows of an entity come in the order of their ids.
    void add(const Entity &entity, qint64 id, const QByteArray &json);

    struct Part {
        qint64 first = 0;
        qint64 last = 0;
        qint64 rows = 0;
        QByteArray sha256;
        bool operator==(const Part &) const = default;
    };
    static QByteArray textOf(const Part &part);
    static Part partOf(const QByteArray &text);

    /// Each entity with its part, in the order of the entities' kinds.
    std::vector<std::pair<const Entity *, Part>> finish();

private:
    struct Running {
        Part part;
        Sha256 hash;
    };
    std::map<EntityKind, Running> m_running;
};

/// The entities whose founded rows are no longer what the founding step says, allowing for what the log says happened
/// to them since. A row changed outside the program before anything else touched it is found here.
Result<std::vector<const Entity *>> foundedRowsThatDiffer(const LedgerStore &store, const Step &founding);

} // namespace tz
