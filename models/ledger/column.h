#pragma once

#include "models/base/result.h"
#include "models/ledger/entity_kind.h"
#include "models/ledger/stored_value.h"

#include <QJsonValue>
#include <QString>
#include <QVariant>

#include <span>
#include <vector>

namespace tz {

struct Reading;

/// What edits a value; views map each to one widget, import and export to one cell type.
enum class Editor {
    None,
    Text,
    LongText,
    Integer,
    Percent,
    Flag,
    Date,
    DateTime,
    Deadline,
    Choice,
    Reference,
    References
};

/// One allowed value of a Choice column: the stable code goes into SQL and JSON, the word onto screen and paper,
/// the other spellings (separated by |) are accepted when read.
struct Choice {
    const char *code;
    const char *word;
    const char *aliases = "";
};

struct ColumnOptions {
    const char *aliases = ""; ///< other headings accepted on import, separated by |
    bool required = false;    ///< an import row without it is an error
    bool key = false;         ///< together with the other keys it identifies a row for a person
    int width = 10;           ///< preferred width in Chinese characters
    int since = 1;            ///< the schema version that brought it
    bool listed = true;       ///< shown in the table at first
    bool worded = false;      ///< a Choice that is called otherwise by what the row refers to; see worded() in schema.h
};

/// One datum of a row, described once. Built only by column<…>() and its sisters (schema.h), which check types;
/// every reader (SQL, table, editor, form, import, export, report, history) goes through these functions.
/// `row` points to the struct that the column's Schema belongs to.
struct Column {
    const char *key;   ///< stable: SQL column, JSON name, KEY of the headless verbs
    const char *title; ///< the heading, UTF-8 Chinese
    ColumnOptions options;
    Editor editor = Editor::None;
    const char *sqlType = nullptr;        ///< nullptr: derived, not stored
    EntityKind target = EntityKind::None; ///< Reference and References: the entity that is named
    std::span<const Choice> choices = {}; ///< Choice only

    QString (*text)(const void *row, const Reading &) = nullptr;
    /// Reads what a person typed; an Error's sentence says what could not be read, the row is then unchanged.
    Result<void> (*read)(void *row, const QString &typed, const Reading &) = nullptr; ///< nullptr: read-only
    QJsonValue (*json)(const void *row, const Reading &) = nullptr;
    StoredValue (*stored)(const void *row) = nullptr; ///< null for an empty one
    void (*restore)(void *row, const StoredValue &stored) = nullptr;
    /// A value to order rows by; the text's official order when nullptr.
    QVariant (*sortKey)(const void *row, const Reading &) = nullptr;

    bool isStored() const { return sqlType != nullptr; }
    bool isEditable() const { return read != nullptr; }
    QString heading() const { return QString::fromUtf8(title); }
    QString name() const { return QString::fromUtf8(key); }
};

} // namespace tz
