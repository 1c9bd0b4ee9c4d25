// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks who says something, according to whom, for whom: a field for the name, one for the parties, and below them who
// fits what is typed. Hands the answer over; changes nothing. A frame beside the words, no window of its own.
#pragma once

#include "models/partyorder.h"
#include "reader/card.h"
#include "reader/speakermatch.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace Readout::Reader {

class FootButton;

struct SpeakerQuestion
{
    enum class About { Speaker, Source, Party };
    About about = About::Speaker;
    QString words;          ///< of the statement
    Naming now;             ///< what stands there
    QString mention;        ///< words a person pointed at as the speaker's, or empty
    QList<KnownActor> here; ///< of the article, those most likely meant first
    int alike = 1;          ///< statements here that have the same one, this one included, that nobody has checked
    int checked = 0;        ///< others that have the same one, which stay as a person left them
};

struct SpeakerAnswer
{
    QList<Actor> actors;                ///< nobody: nobody is named, or the article itself reports
    std::optional<QStringList> parties; ///< as edited; none when they were left to the actors
    bool forAll = false;
};

class SpeakerPopup final : public Card
{
    Q_OBJECT

public:
    explicit SpeakerPopup(QWidget *parent);

    void setTheme(const Common::Theme &theme) override;
    void open(const SpeakerQuestion &question, const Models::PartyOrder &order);
    void close();
    bool isOpen() const { return !isHidden(); }
    /// Whom the library knows by @p typed; too late for another text it is dropped.
    void setLibraryActors(const QString &typed, const QList<KnownActor> &actors);
    /// As many rows as the room allows, then the place: never over @p words.
    void placeByWords(const QRect &words, int left, int gap);

signals:
    void typed(const QString &name); ///< the library may know more
    void answered(const Readout::Reader::SpeakerAnswer &answer);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QString titleOf(const SpeakerQuestion &question) const;
    QString typedName() const; ///< the last of several parted by ";"
    QString typedParty() const;
    bool asksParty() const;
    void fill();
    void showRows(const QList<SpeakerRow> &rows, bool chooseFirst);
    void fitHeight();
    const SpeakerRow *currentRow() const;
    void rowChanged();
    void takeRow();
    void moveInList(int by);
    bool moveFocus(bool forward);
    QList<Actor> actorsNamed(const SpeakerRow *last) const;
    Actor actorOf(const QString &name) const;
    void finish();
    bool keyPressed(QObject *field, const QKeyEvent &key);

    SpeakerQuestion m_question;
    Models::PartyOrder m_order;
    QList<KnownActor> m_library;
    QStringList m_knownParties;
    QList<SpeakerRow> m_rows;
    bool m_nameEdited = false;
    bool m_partiesEdited = false;
    bool m_partyTyped = false; ///< the last one of the field is not done yet
    int m_mostRows = 8;
    QLabel *m_title;
    QLineEdit *m_name;
    QLabel *m_partyLabel;
    QLineEdit *m_parties;
    QListView *m_list;
    QStandardItemModel *m_items;
    QCheckBox *m_all;
    FootButton *m_done;
    FootButton *m_discard;
    QLabel *m_keys;
};

} // namespace Readout::Reader
