// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small questions some acts on places need: a name, another tag, whether to merge.
#include "common/menuletters.h"
#include "library/librarytree.h"
#include "shell/placeacts.h"
#include "shell/session.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

/// A question for a line of text. @return nothing when it was cancelled or left empty.
QString askLine(QWidget *parent, const QString &title, const QString &label, const QString &value)
{
    QInputDialog dialog(parent);
    dialog.setObjectName(u"question"_s);
    dialog.setAccessibleName(title);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(value);
    dialog.resize(360, dialog.sizeHint().height());
    return dialog.exec() == QDialog::Accepted ? dialog.textValue().simplified() : QString();
}

/// A question for one of @p choices. @return its row, -1 when it was cancelled.
qsizetype askChoice(QWidget *parent, const QString &title, const QString &label, const QStringList &choices)
{
    QInputDialog dialog(parent);
    dialog.setObjectName(u"question"_s);
    dialog.setAccessibleName(title);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setComboBoxItems(choices);
    dialog.resize(360, dialog.sizeHint().height());
    return dialog.exec() == QDialog::Accepted ? choices.indexOf(dialog.textValue()) : -1;
}

QString compared(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

QString PlaceActs::askDossierName(const QList<ArticleId> &articles)
{
    const QString label = articles.isEmpty()
                              ? tr("Name of the dossier")
                              : tr("Name of the dossier for %n article(s)", nullptr, int(articles.size()));
    return askLine(m_window, tr("New Dossier"), label, {});
}

void PlaceActs::askNewDossier(const QList<ArticleId> &articles)
{
    const QString name = askDossierName(articles);
    if (!name.isEmpty())
        m_session.makeDossier(name, articles);
}

void PlaceActs::askForDossier(const QList<ArticleId> &articles)
{
    const QList<Storage::DossierSummary> &dossiers = m_tree.contents().dossiers;
    if (dossiers.isEmpty())
        return askNewDossier(articles);
    QStringList names;
    for (const Storage::DossierSummary &dossier : dossiers)
        names.append(dossier.name);
    QInputDialog dialog(m_window);
    dialog.setObjectName(u"question"_s);
    dialog.setWindowTitle(tr("Add to a Dossier"));
    dialog.setAccessibleName(dialog.windowTitle());
    dialog.setLabelText(tr("Dossier: choose one, or write the name of a new one"));
    dialog.setComboBoxItems(names);
    dialog.setComboBoxEditable(true);
    // The first Enter takes the name the list completes: it is meant for the question, too.
    if (auto *box = dialog.findChild<QComboBox *>())
        QObject::connect(box->lineEdit(), &QLineEdit::returnPressed, &dialog, &QDialog::accept);
    if (dialog.exec() != QDialog::Accepted || dialog.textValue().simplified().isEmpty())
        return;
    const qsizetype chosen = names.indexOf(dialog.textValue());
    if (chosen >= 0)
        m_session.addToDossier(dossiers[chosen].id, articles);
    else
        m_session.makeDossier(dialog.textValue(), articles);
}

void PlaceActs::askNewTag()
{
    const QString name = askLine(m_window, tr("New Tag"), tr("Name of the tag"), {});
    if (!name.isEmpty())
        m_session.addTag(name);
}

void PlaceActs::askDescription()
{
    const auto tag = m_session.tag(m_tree.place().tag);
    if (!tag)
        return;
    QInputDialog dialog(m_window);
    dialog.setObjectName(u"question"_s);
    dialog.setWindowTitle(tr("Describe the Tag"));
    dialog.setAccessibleName(dialog.windowTitle());
    dialog.setLabelText(tr("What “%1” is for; shown when the pointer rests on it").arg(tag->name));
    dialog.setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog.setTextValue(tag->description);
    if (dialog.exec() == QDialog::Accepted)
        m_session.describeTag(tag->id, dialog.textValue());
}

/// A name that another tag has is no mistake to be told off for: the two may be meant to be one.
void PlaceActs::renameTag(TagId tag, const QString &name)
{
    for (const Tag &other : m_tree.contents().tags) {
        if (other.id == tag || compared(other.name) != compared(name))
            continue;
        const auto renamed = m_session.tag(tag);
        QMessageBox question(QMessageBox::NoIcon, tr("A Tag of That Name"),
                             tr("There is a tag “%1” already. Everything tagged “%2” can be tagged “%1” instead.")
                                 .arg(other.name, renamed ? renamed->name : name),
                             QMessageBox::Cancel, m_window);
        question.setObjectName(u"question"_s);
        question.setTextFormat(Qt::PlainText);
        QPushButton *merge = question.addButton(tr("&Merge Them"), QMessageBox::AcceptRole);
        merge->setObjectName(u"question.merge"_s);
        question.setDefaultButton(merge);
        question.exec();
        if (question.clickedButton() == merge)
            m_session.mergeTags(tag, other.id);
        return;
    }
    m_session.renameTag(tag, name);
}

std::optional<TagId> PlaceActs::askTag(const QString &title, const QString &label, const QString &nowhere)
{
    const auto chosen = m_session.tag(m_tree.place().tag);
    if (!chosen)
        return std::nullopt;
    QList<Tag> others = m_tree.contents().tags;
    others.removeIf([&](const Tag &tag) { return tag.id == chosen->id; });
    std::sort(others.begin(), others.end(),
              [](const Tag &one, const Tag &other) { return one.name.localeAwareCompare(other.name) < 0; });
    QStringList names;
    if (!nowhere.isEmpty()) {
        names.append(nowhere);
        others.prepend({});
    }
    for (qsizetype at = names.size(); at < others.size(); ++at)
        names.append(others[at].name);
    if (names.isEmpty())
        return std::nullopt;
    const qsizetype row = askChoice(m_window, title, label.arg(chosen->name), names);
    return row < 0 ? std::nullopt : std::optional(others[row].id);
}

/// What a tag dropped on another means is asked where it was dropped.
void PlaceActs::moveOrMerge(TagId tag, TagId onto, QPoint place)
{
    if (onto == TagId{})
        return m_session.moveTag(tag, {});
    const auto dragged = m_session.tag(tag);
    const auto other = m_session.tag(onto);
    if (!dragged || !other)
        return;
    auto *menu = new QMenu(m_window);
    new Common::MenuLetters(menu);
    menu->setObjectName(u"library.tagMenu"_s);
    menu->setAccessibleName(tr("What to do with the tag"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto escaped = [](QString name) { return name.replace(u'&', u"&&"_s); };
    menu->addAction(tr("&Hang “%1” under “%2”").arg(escaped(dragged->name), escaped(other->name)), this,
                    [this, tag, onto] { m_session.moveTag(tag, onto); });
    menu->addAction(tr("&Merge “%1” into “%2”").arg(escaped(dragged->name), escaped(other->name)), this,
                    [this, tag, onto] { m_session.mergeTags(tag, onto); });
    menu->addSeparator();
    menu->addAction(tr("&Cancel"));
    menu->popup(place);
}

} // namespace Readout::Shell
