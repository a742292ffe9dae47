#include "views/paper/county_ask.h"

#include "views/paper/county_field.h"
#include "views/theme/icons.h"

#include <QLocale>
#include <QVBoxLayout>

namespace tz {

CountyAsk::CountyAsk(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_sentence(new QLabel),
      m_county(new CountyField(QStringLiteral("请选一个县市区"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(context.theme.spacing());
    column->addStretch(2);
    auto *sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("reports"), context.theme, Role::SecondInk)
                        .pixmap(context.theme.px(40), context.theme.px(40)));
    column->addWidget(sign, 0, Qt::AlignHCenter);
    m_sentence->setProperty("second", true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    column->addWidget(m_sentence);
    m_county->setFixedWidth(context.theme.px(240));
    column->addWidget(m_county, 0, Qt::AlignHCenter);
    column->addStretch(3);
    setFocusProxy(m_county);
    connect(m_county, &CountyField::countyChosen, this, [this] {
        if (m_county->county()) Q_EMIT countyChosen(m_county->county());
    });
}

void CountyAsk::setRows(qint64 rows)
{
    const QLocale chinese(QLocale::Chinese, QLocale::China);
    m_sentence->setText(
        QStringLiteral("全部县市区共 %1 行，一份表放不下。\n选一个县市区，只出它的一份。").arg(chinese.toString(rows)));
}

void CountyAsk::readCounties()
{
    m_county->setCounty({});
    m_county->readCounties(m_context.session);
}

} // namespace tz
