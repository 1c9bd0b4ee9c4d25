// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the card from a statement. Offers only what can be done today.
#include "reader/statementcard.h"

#include "common/flowlayout.h"
#include "common/readingpainter.h"
#include "models/statementtext.h"
#include "reader/footbutton.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

/// A stretch of party line before a name.
class StatementCard::LineSample final : public QWidget
{
public:
    LineSample(StatementCard *card) : QWidget(card), m_card(*card) { setFixedSize(24, 16); }
    void setParties(const QList<int> &parties)
    {
        m_parties = parties;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Common::drawPartySample(painter, rect(), m_card.theme(), m_parties);
    }

private:
    const StatementCard &m_card;
    QList<int> m_parties;
};

class StatementCard::StateSign final : public QWidget
{
public:
    StateSign(StatementCard *card) : QWidget(card), m_card(*card) { setFixedSize(14, 20); }
    void setState(State state, Check check)
    {
        m_state = state;
        m_check = check;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Common::drawStateSign(painter, rect(), m_card.theme(), m_state, m_check);
    }

private:
    const StatementCard &m_card;
    State m_state = State::Unknown;
    Check m_check = Check::None;
};

namespace {

constexpr int rowLabelWidth = 104;
constexpr int cardWidth = 404;
constexpr int headGap = 8;
constexpr int labelRoom = 4; ///< a label asks for a little more than its words are wide

QLabel *cardLabel(QWidget *parent, const char *name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString paragraphLabel(const Article &article, qsizetype position)
{
    const qsizetype paragraph = article.paragraphAt(position);
    return paragraph < 0 ? QString() : article.paragraphs[paragraph].label();
}

/// “he” in ¶4 → “the minister” in ¶2 → “Daro Venn” in ¶1
QString chainWords(const Article &article, const Statement &statement)
{
    QList<TextSpan> links = statement.chain;
    if (links.isEmpty() && statement.speaker)
        links.append(*statement.speaker);
    QStringList words;
    for (const TextSpan &link : links) {
        const QString label = paragraphLabel(article, link.begin);
        const QString mention = Models::wordsOf(article.text, link);
        words.append(label.isEmpty() ? StatementCard::tr("“%1” in the headline").arg(mention)
                                     : StatementCard::tr("“%1” in ¶%2").arg(mention, label));
    }
    return words.join(u" → "_s);
}

/// What the state's one word stands for.
QString whoseAnswer(const Statement &statement)
{
    switch (statement.check) {
    case Check::Accepted:
        return StatementCard::tr("checked: a person found it right");
    case Check::Corrected:
        return StatementCard::tr("checked: a person corrected it");
    case Check::Added:
        return StatementCard::tr("checked: a person added it");
    case Check::Rejected:
        return StatementCard::tr("rejected: a person says it is no statement");
    case Check::None:
        break;
    }
    return Models::stateWord(statement.state, statement.check);
}

/// What the machine had found, where a person says something else: "Pekka Salo, Finland; according to Foreign
/// Ministry".
QString machineWords(const Article &article, const Statement &said, const std::optional<Statement> &machine)
{
    if (!machine || said.check != Check::Corrected)
        return {};
    const QString speaker = Models::speakerName(article.text, *machine);
    QStringList who{speaker.isEmpty() ? StatementCard::tr("speaker unknown") : speaker};
    if (!machine->parties.isEmpty())
        who.append(Models::partiesName(machine->parties, false));
    QStringList parts{who.join(u", "_s)};
    const QString source = Models::sourceName(article.text, *machine);
    if (source != Models::sourceName(article.text, said))
        parts.append(StatementCard::tr("according to %1")
                         .arg(source.isEmpty() ? StatementCard::tr("the article itself") : source));
    if (machine->content != said.content)
        parts.append(StatementCard::tr("of other words"));
    return parts.join(u"; "_s);
}

} // namespace

StatementCard::StatementCard(QWidget *parent) : Card(parent)
{
    setObjectName(u"statementCard"_s);
    setAccessibleName(tr("Statement"));
    m_speakerLine = new LineSample(this);
    m_sourceLine = new LineSample(this);
    m_sign = new StateSign(this);
    m_speaker = cardLabel(this, "statementCardSpeaker");
    m_office = cardLabel(this, "statementCardParties");
    m_words = cardLabel(this, "statementCardWords");
    m_state = cardLabel(this, "statementCardState");
    m_state->setWordWrap(false);
    m_words->setWordWrap(false);
    m_office->setWordWrap(false);
    m_speaker->setWordWrap(false);
    for (QLabel *label : {m_speaker, m_office, m_state})
        label->setContentsMargins(0, 0, 2, 0); // a last letter may lean out of its width

    auto *head = new QHBoxLayout;
    head->setSpacing(headGap);
    head->addWidget(m_speakerLine);
    head->addWidget(m_speaker);
    head->addWidget(m_office, 1);
    head->addWidget(m_sign);
    head->addWidget(m_state);

    m_rows = new QGridLayout;
    m_rows->setHorizontalSpacing(0);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnMinimumWidth(0, rowLabelWidth);
    m_rows->setColumnStretch(2, 1);
    m_verb = addRow(0, tr("Verb"), "statementCardVerb");
    m_source = addRow(1, tr("According to"), "statementCardSource");
    m_rows->addWidget(m_sourceLine, 1, 1);
    m_chain = addRow(2, tr("Named as"), "statementCardChain");
    m_place = addRow(3, tr("Paragraph"), "statementCardParagraph");
    m_machine = addRow(4, tr("Machine said"), "statementCardMachine");

    m_footRow = new QWidget(this);
    m_footRow->setObjectName(u"statementCardFoot"_s);
    m_footRow->setAccessibleName(tr("What to do with it"));
    new Common::FlowLayout(m_footRow);
    m_accept = addFoot(tr("Accept"), "statement.accept"_L1, "statementCardAccept");
    m_takeBack = addFoot(tr("Take back"), "statement.takeBack"_L1, "statementCardTakeBack");
    addFoot(tr("Change speaker"), "statement.speaker"_L1, "statementCardChangeSpeaker");
    addFoot(tr("Source"), "statement.source"_L1, "statementCardChangeSource");
    m_reject = addFoot(tr("Reject"), "statement.reject"_L1, "statementCardReject");
    addFoot(tr("Highlight"), "highlight.add"_L1, "statementCardHighlight");
    addFoot(tr("Copy"), "edit.copyQuotation"_L1, "statementCardCopy");

    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::NoFrame); // a frame's line is not drawn at every fraction of a pixel
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setObjectName(u"statementCardRule"_s);

    auto *column = new QVBoxLayout(this);
    constexpr int edge = Common::cardMargin;
    constexpr int footRoom = 8; // of the buttons themselves: their words stand in line with what is above
    auto *facts = new QVBoxLayout;
    facts->setContentsMargins(footRoom, 0, footRoom, 0);
    facts->setSpacing(8);
    facts->addLayout(head);
    facts->addWidget(m_words);
    facts->addLayout(m_rows);
    facts->addWidget(rule);
    column->setContentsMargins(edge + 14 - footRoom, edge + 12, edge + 14 - footRoom, edge + 6);
    column->setSpacing(8);
    column->addLayout(facts);
    column->addWidget(m_footRow);
}

FootButton *StatementCard::addFoot(const QString &word, QLatin1StringView action, const char *name)
{
    auto *button = new FootButton(word, action, m_footRow);
    button->setObjectName(QLatin1StringView(name));
    m_footRow->layout()->addWidget(button);
    m_foot.append(button);
    connect(button, &QAbstractButton::clicked, this, [this, action] { emit actionWished(action); });
    return button;
}

QLabel *StatementCard::addRow(int row, const QString &label, const char *name)
{
    auto *left = cardLabel(this, "statementCardRowLabel");
    left->setText(label);
    left->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    left->setFixedWidth(rowLabelWidth);
    m_rowLabels.append(left);
    auto *value = cardLabel(this, name);
    left->setBuddy(value);
    m_rows->addWidget(left, row, 0, Qt::AlignTop);
    if (row == 1)
        m_rows->addWidget(value, row, 2);
    else
        m_rows->addWidget(value, row, 1, 1, 2);
    return value;
}

void StatementCard::setTheme(const Common::Theme &theme)
{
    Card::setTheme(theme);
    colourLabels();
    for (FootButton *button : m_foot)
        button->setTheme(theme);
}

void StatementCard::setKeys(const Common::KeyHints &keys)
{
    for (FootButton *button : m_foot)
        button->setKeys(keys);
}

void StatementCard::colourLabels()
{
    const auto colour = [](QWidget *label, const QColor &ink) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, ink);
        label->setPalette(palette);
    };
    for (QLabel *label : m_rowLabels)
        colour(label, theme().text2);
    colour(m_office, theme().text2);
    colour(m_state, theme().text2);
    for (QLabel *label : {m_speaker, m_words, m_verb, m_source, m_chain, m_place, m_machine})
        colour(label, theme().text);
    auto *rule = findChild<QFrame *>(u"statementCardRule"_s);
    QPalette line = rule->palette();
    line.setColor(QPalette::Window, theme().line);
    rule->setPalette(line);
}

void StatementCard::setStatement(const Models::ArticleModel &model, int index, int width,
                                 const std::optional<Statement> &machine)
{
    const Article &article = model.article();
    const Statement &statement = model.statements()[index];
    const auto indexes = [&model](const QStringList &parties) {
        return Common::partyIndexes(model.partyOrder(), parties);
    };
    m_speakerLine->setParties(indexes(statement.parties));
    m_sign->setState(statement.state, statement.check);
    const QString state = Models::stateWord(statement.state, statement.check);
    m_state->setText(statement.act == Act::Attitude ? tr("%1, %2").arg(Models::attitudeWord(), state) : state);
    m_state->setToolTip(whoseAnswer(statement));
    m_accept->setVisible(statement.check == Check::None);
    m_takeBack->setVisible(statement.check != Check::None);
    m_reject->setVisible(statement.check != Check::Rejected);

    QFont font = this->font();
    font.setPointSizeF(9);
    for (QLabel *label : m_rowLabels)
        label->setFont(font);
    for (QLabel *label : {m_office, m_words, m_state, m_verb, m_source, m_chain, m_place, m_machine})
        label->setFont(font);
    QFont strong = this->font();
    strong.setPointSizeF(11);
    strong.setWeight(QFont::DemiBold);
    m_speaker->setFont(strong);

    const int inner = std::min(cardWidth, width) - 28;
    const QString speaker = Models::speakerName(article.text, statement);
    const QString shown = speaker.isEmpty() ? tr("Speaker unknown") : speaker;
    const QString parties = statement.parties.isEmpty() ? QString() : Models::partiesName(statement.parties, false);
    const QFontMetrics metrics(strong);
    // What stands beside the name: line sample, sign and state, with the gaps between.
    const int beside = 24 + 14 + m_state->sizeHint().width() + 4 * headGap;
    m_speaker->setText(metrics.elidedText(shown, Qt::ElideRight, inner - beside - labelRoom));
    m_speaker->setToolTip(shown);
    m_speaker->setAccessibleName(shown); // whole, where what shows is cut
    const int left = inner - beside - m_speaker->sizeHint().width() - labelRoom;
    m_office->setText(parties == shown ? QString()
                                       : QFontMetrics(font).elidedText(parties, Qt::ElideRight, std::max(0, left)));
    m_office->setToolTip(parties);
    m_office->setAccessibleName(m_office->text().isEmpty() ? QString() : parties);

    // Cut in the middle: its ends say how far it goes.
    const QString words = Models::wordsOf(article.text, statement.content).simplified();
    m_words->setText(QFontMetrics(font).elidedText(words, Qt::ElideMiddle, inner - labelRoom));
    m_words->setAccessibleName(words);

    const QString source = Models::sourceName(article.text, statement);
    const QStringList sourceParties = statement.sourceActor ? statement.sourceActor->parties : QStringList();
    QString sourceWords = source.isEmpty() ? tr("the article itself") : source;
    if (!source.isEmpty() && !sourceParties.isEmpty() && sourceParties != QStringList{source})
        sourceWords += u", "_s + Models::partiesName(sourceParties, false);
    m_sourceLine->setVisible(!source.isEmpty());
    m_sourceLine->setParties(indexes(sourceParties));
    m_source->setText(sourceWords);
    m_source->setIndent(source.isEmpty() ? 0 : 6);

    const QString verb = Models::verbWords(article.text, statement);
    const QString chain = chainWords(article, statement);
    m_verb->setText(verb.isEmpty() ? tr("none given") : verb);
    const QString nowhere = statement.actors.isEmpty() ? tr("nobody is named") : tr("not named in the text");
    m_chain->setText(chain.isEmpty() ? nowhere : chain);
    m_machine->setText(machineWords(article, statement, machine));
    m_machine->setVisible(!m_machine->text().isEmpty());
    m_rowLabels.last()->setVisible(m_machine->isVisibleTo(this));
    const QString label = paragraphLabel(article, statement.content.begin);
    m_place->setText(label.isEmpty() ? tr("headline") : u"¶"_s + label);

    QStringList summary{shown};
    for (const QString &part :
         {parties == shown ? QString() : parties, verb,
          source.isEmpty() ? QString() : tr("according to %1").arg(sourceWords), m_state->text()}) {
        if (!part.isEmpty())
            summary.append(part);
    }
    if (!m_machine->text().isEmpty())
        summary.append(tr("the machine said %1").arg(m_machine->text()));
    m_summary = summary.join(u", "_s);
    setAccessibleDescription(m_summary);
    setFixedWidth(inner + 28 + 2 * Common::cardMargin);
    layout()->activate(); // the layouts within it still know the heights of the statement before
    const int tall = layout()->heightForWidth(this->width());
    resize(this->width(), tall > 0 ? tall : sizeHint().height());
}

} // namespace Readout::Reader
