#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace tz {

/// A fact as texts are compared with it.
struct KnownFact {
    QString name;
    QStringList words; ///< what is counted: 医共体, 医疗共同体
    int value = 0;
    std::map<QString, int> ofCounty = {}; ///< the same in each county, by its name; empty when nobody counts it so
};

/// A number in a text that counts what a fact does.
struct FactMention {
    qsizetype from = 0, length = 0; ///< of the number in the text, its separators included
    int number = 0;                 ///< as the text has it
    int expected = 0;
    QString fact;
    QString county; ///< whose figure is expected; empty: the whole
};

/// A number in a text that says something else than a fact.
struct FigureDoubt {
    qsizetype from = 0, length = 0; ///< of the number in the text, its separators included
    QString found;                  ///< as written: 5 088
    int expected = 0;
    QString fact;
    QString county; ///< whose figure is expected; empty: the whole
    bool operator==(const FigureDoubt &) const = default;
};

/// The numbers that stand beside a fact's words: 16个医共体, 十六个紧密型医共体, 村卫生室5099个. What a sentence says
/// of a county (named in the clause, by a sub-head or by `county`) belongs to that county's figure, or to none; so does
/// nothing that is said of a part (其中, 新增, 涉及 …) or roughly (余, 多), nor a live figure (〖医共体总数〗).
std::vector<FactMention> factMentions(const QString &text, const std::vector<KnownFact> &facts,
                                      const QStringList &counties, const QString &county = {});

/// The mentions that differ from their facts.
std::vector<FigureDoubt> figuresInDoubt(const QString &text, const std::vector<KnownFact> &facts,
                                        const QStringList &counties, const QString &county = {});

/// The county that a text is about by naming it first, in full or without 县, 市, 区; empty when it names none.
QString countyNamedIn(const QString &text, const QStringList &counties);

} // namespace tz
