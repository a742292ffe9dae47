#include "app/console.h"
#include "app/verb.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    if (const tz::Verb *verb = tz::verbNamed(words.value(0))) return tz::runVerb(*verb, words.mid(1));
    return tz::WrongUsage;
}
