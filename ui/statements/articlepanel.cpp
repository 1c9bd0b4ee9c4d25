// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A form over ArticleDetails; what cannot be is told below its field.
#include "statements/articlepanel.h"

#include "common/rowpainting.h"
#include "common/speech.h"
#include "models/statementtext.h"
#include "statements/tagchips.h"

#include <QDate>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Readout::Statements {

namespace {

QString complaintAboutDate(const QString &words)
{
    static const QRegularExpression shape(QStringLiteral("^\\d{4}(-\\d{2}(-\\d{2})?)?$"));
    const auto isDay = [](const QString &day) {
        return shape.match(day).hasMatch() &&
               QDate::fromString((day + QStringLiteral("-01-01")).left(10), Qt::ISODate).isValid();
    };
    const bool isTime = words.contains(u'T') && QDateTime::fromString(words, Qt::ISODate).isValid();
    return words.isEmpty() || isDay(words) || isTime
               ? QString()
               : ArticlePanel::tr("Not saved: write the date as year-month-day, 2025-03-12.");
}

QString complaintAboutLanguage(const QString &words)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    return words.isEmpty() || shape.match(words).hasMatch()
               ? QString()
               : ArticlePanel::tr("Not saved: write the language’s code: en, de, zh, ja.");
}

} // namespace

ArticlePanel::ArticlePanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("articlePanel"));
    setAutoFillBackground(true);
    setAccessibleName(tr("Article information"));
    m_scroller = new QScrollArea(this);
    m_form = new QWidget(m_scroller->viewport());
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(2);
    addField(column, tr("Title"), QStringLiteral("title"), &ArticleDetails::title, {});
    addField(column, tr("Byline"), QStringLiteral("byline"), &ArticleDetails::byline, {});
    addField(column, tr("Outlet"), QStringLiteral("outlet"), &ArticleDetails::outlet, {});
    addField(column, tr("Date"), QStringLiteral("published"), &ArticleDetails::published, tr("year-month-day"),
             &complaintAboutDate);
    addField(column, tr("Language"), QStringLiteral("language"), &ArticleDetails::language, tr("en, de, zh, ja"),
             &complaintAboutLanguage);
    addField(column, tr("Address"), QStringLiteral("address"), &ArticleDetails::address, {});
    auto *tagCaption = new QLabel(tr("Tags"), m_form);
    m_quiet.append(tagCaption);
    m_tags = new TagChips(m_form);
    column->addSpacing(6);
    column->addWidget(tagCaption);
    column->addWidget(m_tags);
    connect(m_tags, &TagChips::tagChosen, this, &ArticlePanel::tagChosen);
    connect(m_tags, &TagChips::changeWished, this, &ArticlePanel::tagsWished);
    m_actorsText = new QLabel(m_form);
    m_actorsText->setObjectName(QStringLiteral("articleActors"));
    m_actorsText->setWordWrap(true);
    m_actorsText->setTextFormat(Qt::PlainText);
    m_actorsText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addSpacing(8);
    column->addWidget(m_actorsText);
    column->addStretch(1);

    m_empty = new QLabel(tr("Open an article to see and mend its title, outlet and date."), this);
    m_empty->setObjectName(QStringLiteral("articleEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_empty->setContentsMargins(12, 12, 12, 12);
    m_quiet.append(m_empty);

    m_scroller->setFrameShape(QFrame::NoFrame);
    m_scroller->setWidgetResizable(true);
    m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroller->setFocusPolicy(Qt::NoFocus);
    auto *pages = new QVBoxLayout(this);
    pages->setContentsMargins(0, 0, 0, 0);
    pages->setSpacing(0);
    pages->addWidget(m_scroller, 1);
    pages->addWidget(m_empty, 1);
    connect(&m_actors, &Models::ActorsModel::modelReset, this, &ArticlePanel::showActors);
    setFocusProxy(m_fields.first().edit);
    setTheme(Common::Theme::of(Common::ThemeName::Light));
    show();
}

/// A field that loses the keyboard by being deleted still says that it was left.
ArticlePanel::~ArticlePanel()
{
    for (const Field &field : std::as_const(m_fields))
        field.edit->disconnect(this);
}

/// Measured and counted only when it is seen: most often another panel is.
void ArticlePanel::showEvent(QShowEvent *event)
{
    if (m_scroller->widget() == nullptr)
        m_scroller->setWidget(m_form);
    m_actors.setModel(m_model);
    QWidget::showEvent(event);
}

void ArticlePanel::hideEvent(QHideEvent *event)
{
    m_actors.setModel(nullptr);
    QWidget::hideEvent(event);
}

void ArticlePanel::addField(QVBoxLayout *column, const QString &label, const QString &name,
                            QString ArticleDetails::*value, const QString &example, QString (*check)(const QString &))
{
    Field field{new QLineEdit(m_form), new QLabel(m_form), value, check};
    field.edit->setObjectName(name + QStringLiteral("Field"));
    field.edit->setAccessibleName(label);
    field.edit->setPlaceholderText(example);
    field.edit->setMinimumHeight(28);
    field.complaint->setObjectName(name + QStringLiteral("Complaint"));
    field.complaint->setWordWrap(true);
    Common::makeNotification(field.complaint);
    field.complaint->hide();
    auto *caption = new QLabel(label, m_form);
    caption->setBuddy(field.edit);
    m_quiet.append(caption);
    column->addSpacing(m_fields.isEmpty() ? 0 : 6);
    column->addWidget(caption);
    column->addWidget(field.edit);
    column->addWidget(field.complaint);
    connect(field.edit, &QLineEdit::editingFinished, this, [this, field] { take(field); });
    m_fields.append(field);
}

void ArticlePanel::setModel(Models::ArticleModel *model)
{
    if (model == m_model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model) {
        connect(m_model, &Models::ArticleModel::modelReset, this, [this] { show(); });
        connect(m_model, &Models::ArticleModel::detailsChanged, this, [this] { show(); });
        connect(m_model, &QObject::destroyed, this, [this] { show(); });
    }
    m_actors.setModel(isVisible() ? model : nullptr);
    show();
}

void ArticlePanel::setTheme(const Common::Theme &theme)
{
    setPalette(theme.palette());
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::WindowText, theme.text2);
    for (QLabel *label : std::as_const(m_quiet)) {
        label->setPalette(quiet);
        if (label != m_empty)
            label->setFont(Common::secondLineFont(font()));
    }
    m_actorsText->setPalette(quiet);
    QPalette wrong = theme.palette();
    wrong.setColor(QPalette::WindowText, theme.err);
    for (const Field &field : std::as_const(m_fields)) {
        field.complaint->setPalette(wrong);
        field.complaint->setFont(Common::secondLineFont(font()));
    }
}

/// Words in the middle of being typed stay unless another article came.
void ArticlePanel::show()
{
    const QString text = m_model ? m_model->article().text : QString();
    const bool isSameArticle = text == m_shownText;
    m_shownText = text;
    m_scroller->setVisible(!text.isEmpty());
    m_empty->setVisible(text.isEmpty());
    m_tags->setTags(m_model ? m_model->article().tags : QStringList());
    const ArticleDetails details = m_model ? m_model->article().details : ArticleDetails();
    for (const Field &field : std::as_const(m_fields)) {
        if (isSameArticle && field.edit->isModified())
            continue;
        field.edit->setText(details.*field.value);
        field.edit->setCursorPosition(0);
        field.complaint->hide();
    }
}

QHash<QString, QString> ArticlePanel::typed() const
{
    QHash<QString, QString> words;
    for (const Field &field : m_fields) {
        if (field.edit->isModified())
            words.insert(field.edit->objectName(), field.edit->text());
    }
    return words;
}

void ArticlePanel::setTyped(const QHash<QString, QString> &typed)
{
    for (const Field &field : std::as_const(m_fields)) {
        const auto words = typed.constFind(field.edit->objectName());
        if (words == typed.cend())
            continue;
        field.edit->setText(*words);
        field.edit->setModified(true);
    }
}

void ArticlePanel::take(const Field &field)
{
    if (!m_model || !field.edit->isModified())
        return;
    const QString words = field.edit->text().simplified();
    const QString complaint = field.check != nullptr ? field.check(words) : QString();
    field.complaint->setText(complaint);
    field.complaint->setVisible(!complaint.isEmpty());
    field.edit->setAccessibleDescription(complaint);
    if (!complaint.isEmpty())
        return;
    field.edit->setModified(false);
    ArticleDetails details = m_model->article().details;
    if (details.*field.value == words)
        return;
    details.*field.value = words;
    emit detailsEdited(details);
}

void ArticlePanel::showActors()
{
    QStringList lines;
    for (int row = 0; row < m_actors.rowCount(); ++row) {
        const QModelIndex actor = m_actors.index(row, 0);
        lines.append(tr("%1 (%2) · %3")
                         .arg(actor.data(Models::ActorsModel::NameRole).toString(),
                              Models::partiesName(actor.data(Models::ActorsModel::PartiesRole).toStringList(), false),
                              actor.data(Models::ActorsModel::CountRole).toString()));
    }
    m_actorsText->setText(lines.isEmpty() ? QString() : tr("Who speaks, how often") + u'\n' + lines.join(u'\n'));
    m_actorsText->setVisible(!lines.isEmpty());
}

} // namespace Readout::Statements
