// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the frame shows and what it answers. Its keys: speakerkeys.cpp.
#include "reader/speakerpopup.h"

#include "common/rowpainting.h"
#include "common/speech.h"
#include "reader/footbutton.h"
#include "reader/speakerdelegate.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

namespace {

constexpr int popupWidth = 404;
constexpr int mostRows = 8;
constexpr QLatin1Char betweenNames(';');

QString nameOf(const SpeakerRow &row)
{
    switch (row.kind) {
    case SpeakerRow::Kind::Nobody:
        return SpeakerPopup::tr("Nobody named");
    case SpeakerRow::Kind::ArticleItself:
        return SpeakerPopup::tr("The article itself");
    case SpeakerRow::Kind::New:
        return SpeakerPopup::tr("New: “%1”").arg(row.actor.name);
    case SpeakerRow::Kind::Actor:
    case SpeakerRow::Kind::Party:
        break;
    }
    return row.actor.name;
}

QStringList partiesOf(const QList<Actor> &actors)
{
    QStringList parties;
    for (const Actor &actor : actors)
        parties.append(actor.parties);
    parties.removeDuplicates();
    return parties;
}

} // namespace

SpeakerPopup::SpeakerPopup(QWidget *parent) : Card(parent)
{
    setObjectName(u"speakerPopup"_s);
    setAccessibleName(tr("Speaker"));
    build();
    for (QObject *part : QList<QObject *>{m_name, m_parties, m_all})
        part->installEventFilter(this);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameEdited = true;
        m_library.clear();
        fill();
        if (!typedName().isEmpty())
            emit typed(typedName());
    });
    connect(m_parties, &QLineEdit::textEdited, this, [this] {
        m_partiesEdited = m_partyTyped = true;
        fill();
    });
    connect(m_list, &QListView::clicked, this, [this] {
        takeRow();
        fill();
    });
    connect(m_done, &QAbstractButton::clicked, this, &SpeakerPopup::finish);
    connect(m_discard, &QAbstractButton::clicked, this, [this] {
        close();
        emit cancelled();
    });
}

void SpeakerPopup::build()
{
    const auto named = [](auto *widget, const char *name, const QString &words) {
        widget->setObjectName(QLatin1StringView(name));
        widget->setAccessibleName(words);
        return widget;
    };
    m_title = named(new QLabel(this), "speakerTitle", {});
    m_title->setTextFormat(Qt::PlainText);
    m_name = named(new QLineEdit(this), "speakerField", tr("Speaker"));
    m_partyLabel = new QLabel(tr("For"), this);
    m_partyLabel->setObjectName(u"speakerPartyLabel"_s);
    m_parties = named(new QLineEdit(this), "speakerParties", tr("For which parties, parted by commas"));
    m_parties->setPlaceholderText(tr("No party: speaks for nobody else"));
    m_items = new QStandardItemModel(this);
    m_list = named(new QListView(this), "speakerList", tr("Known speakers"));
    m_list->setModel(m_items);
    Common::speakCurrentRow(m_list);
    m_list->setItemDelegate(new SpeakerDelegate(theme(), m_order, m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_all = named(new QCheckBox(this), "speakerForAll", tr("For all statements of this speaker here"));
    m_done = named(new FootButton(tr("Done"), {}, this), "speakerDone", tr("Done"));
    m_discard = named(new FootButton(tr("Discard"), {}, this), "speakerDiscard", tr("Discard"));
    m_keys = named(new QLabel(tr("Tab parties"), this), "speakerKeys", {});

    m_done->showKey(tr("Enter"));
    m_discard->showKey(tr("Esc"));

    auto *fields = new QGridLayout;
    fields->setSpacing(6);
    fields->addWidget(m_name, 0, 0, 1, 2);
    fields->addWidget(m_partyLabel, 1, 0);
    fields->addWidget(m_parties, 1, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(4);
    foot->setContentsMargins(-8, 0, 0, 0);
    foot->addWidget(m_done);
    foot->addWidget(m_discard);
    foot->addStretch(1);
    foot->addWidget(m_keys);
    auto *column = new QVBoxLayout(this);
    constexpr int edge = Common::cardMargin;
    column->setContentsMargins(edge + 12, edge + 10, edge + 12, edge + 6);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addLayout(fields);
    column->addWidget(m_list);
    column->addWidget(m_all);
    column->addLayout(foot);
}

void SpeakerPopup::setTheme(const Common::Theme &theme)
{
    Card::setTheme(theme);
    QPalette palette = this->palette();
    palette.setColor(QPalette::Base, theme.raised);
    m_list->setPalette(palette);
    palette.setColor(QPalette::WindowText, theme.text2);
    for (QWidget *label : QList<QWidget *>{m_title, m_partyLabel, m_keys})
        label->setPalette(palette);
    m_done->setTheme(theme);
    m_discard->setTheme(theme);
}

QString SpeakerPopup::titleOf(const SpeakerQuestion &question) const
{
    QString title = tr("Who says this: %1").arg(question.words);
    if (question.about == SpeakerQuestion::About::Source)
        title = tr("According to whom: %1").arg(question.words);
    if (question.about == SpeakerQuestion::About::Party)
        title = tr("For whom is it said: %1").arg(question.words);
    return question.mention.isEmpty() ? title : tr("named as “%1” · %2").arg(question.mention, title);
}

void SpeakerPopup::open(const SpeakerQuestion &question, const Models::PartyOrder &order)
{
    m_question = question;
    m_order = order;
    m_library.clear();
    m_knownParties = order.parties();
    for (const KnownActor &known : question.here) {
        for (const QString &party : known.actor.parties) {
            if (!m_knownParties.contains(party))
                m_knownParties.append(party);
        }
    }
    QStringList names;
    for (const Actor &actor : question.now.actors)
        names.append(actor.name);
    const bool isSource = question.about == SpeakerQuestion::About::Source;
    setAccessibleName(isSource ? tr("According to whom") : tr("Speaker"));
    m_name->setAccessibleName(isSource ? tr("Source") : tr("Speaker"));
    m_name->setPlaceholderText(isSource ? tr("The article itself") : tr("Nobody named"));
    m_name->setText(question.mention.isEmpty() ? names.join(u"; "_s) : question.mention);
    m_parties->setText(partiesText(partiesOf(question.now.actors)));
    m_parties->setCursorPosition(int(m_parties->text().size()));
    m_nameEdited = !question.mention.isEmpty();
    m_partiesEdited = m_partyTyped = false;
    m_all->setChecked(false);
    const QString all = isSource ? tr("For all %n statement(s) with this source here (Alt+A)", nullptr, question.alike)
                                 : tr("For all %n statement(s) of this speaker here (Alt+A)", nullptr, question.alike);
    m_all->setText(question.checked > 0 ? tr("%1, not %2 checked").arg(all).arg(question.checked) : all);
    m_all->setAccessibleName(m_all->text());
    m_all->setVisible(question.alike > 1);
    const QFont small = Common::secondLineFont(font());
    for (QWidget *label : QList<QWidget *>{m_title, m_partyLabel, m_keys})
        label->setFont(small);
    const int inner = std::min(popupWidth, parentWidget()->width() - 16);
    setFixedWidth(inner + 2 * Common::cardMargin);
    m_title->setText(QFontMetrics(small).elidedText(titleOf(question), Qt::ElideRight, inner - 24));
    m_title->setToolTip(titleOf(question));
    m_title->setAccessibleName(titleOf(question)); // whole, where what shows is cut
    show();
    raise();
    QLineEdit *first = question.about == SpeakerQuestion::About::Party ? m_parties : m_name;
    first->setFocus(Qt::OtherFocusReason);
    first->selectAll();
    fill();
    if (m_nameEdited)
        emit typed(typedName());
}

void SpeakerPopup::close()
{
    hide();
}

QString SpeakerPopup::typedName() const
{
    return m_name->text().section(betweenNames, -1).simplified();
}

QString SpeakerPopup::typedParty() const
{
    return m_partyTyped ? m_parties->text().section(u',', -1).simplified() : QString();
}

bool SpeakerPopup::asksParty() const
{
    return m_parties->hasFocus();
}

void SpeakerPopup::setLibraryActors(const QString &typed, const QList<KnownActor> &actors)
{
    if (!isOpen() || typed != typedName())
        return;
    m_library = actors;
    for (const KnownActor &known : actors) {
        for (const QString &party : known.actor.parties) {
            if (!m_knownParties.contains(party))
                m_knownParties.append(party);
        }
    }
    fill();
}

void SpeakerPopup::fill()
{
    if (asksParty())
        return showRows(partyRows(m_knownParties, typedParty()), !typedParty().isEmpty());
    using Kind = SpeakerRow::Kind;
    const bool isSource = m_question.about == SpeakerQuestion::About::Source;
    const QString wanted = m_nameEdited ? typedName() : QString();
    showRows(speakerRows(m_question.here, m_library, wanted, isSource ? Kind::ArticleItself : Kind::Nobody),
             !wanted.isEmpty());
}

void SpeakerPopup::showRows(const QList<SpeakerRow> &rows, bool chooseFirst)
{
    m_rows = rows;
    m_items->clear();
    bool fromLibrary = false;
    for (const SpeakerRow &row : rows) {
        auto *item = new QStandardItem(nameOf(row));
        item->setData(row.actor.parties, SpeakerDelegate::PartiesRole);
        const bool isLibrary = row.kind == SpeakerRow::Kind::Actor && row.count.isEmpty();
        const bool isNew = row.kind == SpeakerRow::Kind::New;
        item->setData(isLibrary ? tr("library") : row.count, SpeakerDelegate::CountRole);
        item->setData((isLibrary && !fromLibrary && m_items->rowCount() > 0) || (isNew && m_items->rowCount() > 0),
                      SpeakerDelegate::StartsGroupRole);
        item->setData(row.kind == SpeakerRow::Kind::Nobody || row.kind == SpeakerRow::Kind::ArticleItself,
                      SpeakerDelegate::PlainRole);
        const QStringList spoken{item->text(), partiesText(row.actor.parties), isLibrary ? tr("library") : row.count};
        item->setData(spoken.join(u", "_s), Qt::AccessibleTextRole);
        fromLibrary = fromLibrary || isLibrary;
        m_items->appendRow(item);
    }
    if (chooseFirst && !rows.isEmpty())
        m_list->setCurrentIndex(m_items->index(0, 0));
    fitHeight();
    rowChanged();
}

/// The list takes the rows it has, up to what the room beside the words allows.
void SpeakerPopup::fitHeight()
{
    int height = 2;
    const QStyleOptionViewItem option;
    for (int row = 0; row < std::min(int(m_items->rowCount()), m_mostRows); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::max(1, height));
    m_list->setVisible(m_items->rowCount() > 0);
    layout()->activate();
    resize(width(), layout()->totalMinimumSize().height());
}

void SpeakerPopup::placeByWords(const QRect &words, int left, int gap)
{
    const QRect room = parentWidget()->rect();
    const int most = std::max(room.bottom() - words.bottom(), words.top() - room.top()) - gap + Common::cardMargin;
    m_mostRows = mostRows;
    fitHeight();
    while (height() - Common::cardMargin > most && m_mostRows > 2) {
        --m_mostRows;
        fitHeight();
    }
    placeBy(words, left, gap);
    // Neither side has room for it (a small window): rather over the words than out of reach.
    move(x(), std::clamp(y(), room.top() - Common::cardMargin,
                         std::max(room.top(), room.bottom() - height() + Common::cardMargin)));
}

const SpeakerRow *SpeakerPopup::currentRow() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

/// What Enter would take is told to screen readers, and shows its parties.
void SpeakerPopup::rowChanged()
{
    const SpeakerRow *row = currentRow();
    QLineEdit *field = asksParty() ? m_parties : m_name;
    field->setAccessibleDescription(row != nullptr ? m_list->currentIndex().data(Qt::AccessibleTextRole).toString()
                                                   : QString());
    if (!asksParty() && !m_partiesEdited)
        m_parties->setText(partiesText(partiesOf(actorsNamed(row))));
}

/// The chosen row goes into the field it was chosen for.
void SpeakerPopup::takeRow()
{
    const SpeakerRow *row = currentRow();
    if (row == nullptr)
        return;
    if (row->kind == SpeakerRow::Kind::Party) {
        const QString before = m_partyTyped ? m_parties->text().section(u',', 0, -2).trimmed() : m_parties->text();
        m_parties->setText(before.isEmpty() ? row->actor.name : before + u", "_s + row->actor.name);
        m_partiesEdited = true;
        m_partyTyped = false;
        return;
    }
    m_question.now.actors = actorsNamed(row);
    m_nameEdited = false;
    QStringList names;
    for (const Actor &actor : std::as_const(m_question.now.actors))
        names.append(actor.name);
    m_name->setText(names.join(u"; "_s));
}

Actor SpeakerPopup::actorOf(const QString &name) const
{
    const auto sameName = [&name](const Actor &actor) { return actor.name.compare(name, Qt::CaseInsensitive) == 0; };
    for (const Actor &actor : m_question.now.actors) {
        if (sameName(actor))
            return actor;
    }
    for (const QList<KnownActor> &all : {m_question.here, m_library}) {
        for (const KnownActor &known : all) {
            if (sameName(known.actor))
                return known.actor;
        }
    }
    return {name, {}};
}

/// Whom the field names; @p last, when given, in the place of the last name typed.
QList<Actor> SpeakerPopup::actorsNamed(const SpeakerRow *last) const
{
    if (!m_nameEdited && last == nullptr)
        return m_question.now.actors;
    QStringList names = m_name->text().split(betweenNames);
    if (last != nullptr)
        names.removeLast();
    if (last != nullptr && !m_nameEdited)
        names.clear(); // a row chosen without typing is meant instead of all that stands there
    QList<Actor> actors;
    for (const QString &name : std::as_const(names)) {
        if (!name.simplified().isEmpty())
            actors.append(actorOf(name.simplified()));
    }
    if (last != nullptr && !last->actor.name.isEmpty())
        actors.append(last->actor);
    return actors;
}

void SpeakerPopup::finish()
{
    if (asksParty() && !typedParty().isEmpty())
        takeRow();
    const bool fromList = !asksParty() && currentRow() != nullptr;
    SpeakerAnswer answer;
    answer.actors = actorsNamed(fromList ? currentRow() : nullptr);
    answer.forAll = m_all->isVisibleTo(this) && m_all->isChecked();
    if (m_partiesEdited)
        answer.parties = partiesFrom(m_knownParties, m_parties->text());
    close();
    emit answered(answer);
}

} // namespace Readout::Reader
