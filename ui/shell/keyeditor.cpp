// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of actions and what is done to the key of one of them. Keeps nothing.
#include "shell/keyeditor.h"

#include "common/speech.h"
#include "shell/keyfield.h"
#include "shell/keytree.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace Readout::Shell {
using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole + 1;

QPushButton *button(QWidget *parent, const QString &objectName, const QString &words)
{
    auto *made = new QPushButton(words, parent);
    made->setObjectName(objectName);
    made->setAccessibleName(QString(words).remove(u'&'));
    made->setAutoDefault(false); // Enter belongs to the table and to the field
    return made;
}

QString shown(const QList<QKeySequence> &keys)
{
    QStringList words;
    for (const QKeySequence &key : keys)
        words.append(shownKey(key));
    words.removeDuplicates(); // Return and Enter are one key to a reader
    return words.join(KeyEditor::tr(" or "));
}

} // namespace

KeyEditor::KeyEditor(const ActionTable &actions, QWidget *parent)
    : QDialog(parent), m_keys(actions.keyMap()), m_tree(new KeyTree(u"keyEditor"_s, 3, this)),
      m_single(new QCheckBox(this))
{
    setObjectName(u"keyEditor"_s);
    setAccessibleName(tr("Change keys"));
    setWindowTitle(tr("Change Keys"));
    resize(QSize(640, 640).boundedTo(screen()->availableSize()));
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setHeaderLabels({tr("Action"), tr("Key"), tr("Changed")});
    m_tree->installEventFilter(this);
    auto *box = new QWidget(this);
    buildChange(box);
    m_single->setObjectName(u"keyEditor.single"_s);
    m_single->setText(tr("Single &letters, digits and signs act outside text fields"));
    m_single->setAccessibleName(tr("Single letters, digits and signs act outside text fields"));
    m_single->setChecked(actions.singleKeys());
    auto *buttons = new QDialogButtonBox(this);
    buttons->setObjectName(u"keyEditor.buttons"_s);
    buttons->setAccessibleName(tr("Save or cancel"));
    QPushButton *all = button(this, u"keyEditor.allUsual"_s, tr("All &usual keys"));
    QPushButton *save = button(this, u"keyEditor.save"_s, tr("&Save"));
    QPushButton *cancel = button(this, u"keyEditor.cancel"_s, tr("Cancel"));
    buttons->addButton(all, QDialogButtonBox::ResetRole);
    buttons->addButton(save, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    for (QWidget *part : {static_cast<QWidget *>(m_tree->field()), static_cast<QWidget *>(m_tree), box,
                          static_cast<QWidget *>(m_single), static_cast<QWidget *>(buttons)})
        column->addWidget(part, part == m_tree ? 1 : 0);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, [this] {
        m_keys = KeyMap();
        showAllKeys();
    });
    connect(m_tree, &KeyTree::narrowed, this, [this](QTreeWidgetItem *first) {
        if (first && (!m_tree->currentItem() || m_tree->currentItem()->isHidden()))
            m_tree->setCurrentItem(first);
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] { m_field->setKey({}); });
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this] { m_field->setFocus(Qt::OtherFocusReason); });
    fill();
    setTabOrder(m_tree->field(), m_tree);
    setTabOrder(m_usual, m_single);
    m_tree->field()->setFocus();
}

/// What can be done to the key of the chosen action.
void KeyEditor::buildChange(QWidget *box)
{
    box->setObjectName(u"keyEditor.change"_s);
    box->setAccessibleName(tr("New key"));
    m_caption = new QLabel(box);
    m_caption->setObjectName(u"keyEditor.caption"_s);
    m_caption->setTextFormat(Qt::PlainText);
    m_field = new KeyField(box);
    m_field->setObjectName(u"keyEditor.key"_s);
    m_verdict = new QLabel(box);
    m_verdict->setObjectName(u"keyEditor.verdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_set = button(box, u"keyEditor.set"_s, tr("Se&t"));
    m_add = button(box, u"keyEditor.add"_s, tr("&Add beside"));
    m_none = button(box, u"keyEditor.none"_s, tr("&No key"));
    m_usual = button(box, u"keyEditor.usual"_s, tr("Usual &key"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    for (QPushButton *one : {m_set, m_add, m_none, m_usual})
        row->addWidget(one);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_caption);
    column->addLayout(row);
    column->addWidget(m_verdict);
    connect(m_field, &KeyField::keyChanged, this, &KeyEditor::judge);
    connect(m_field, &KeyField::confirmed, this, [this] {
        if (m_set->isEnabled())
            take(false);
    });
    connect(m_set, &QPushButton::clicked, this, [this] { take(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { take(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { setKeysOfCurrent({}); });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        const ActionRow *chosen = current();
        if (!chosen)
            return;
        for (const QKeySequence &key : usualKeys(*chosen))
            m_keys.takeFromOthers(*chosen, key);
        setKeysOfCurrent(usualKeys(*chosen));
    });
}

void KeyEditor::fill()
{
    for (const Pane pane :
         {Pane::Window, Pane::Library, Pane::List, Pane::Reader, Pane::Inspector, Pane::Sides, Pane::Notes}) {
        QTreeWidgetItem *head = nullptr;
        for (const ActionRow &row : actionRows()) {
            if (row.pane != pane)
                continue;
            if (!head)
                head = m_tree->addGroup(pane);
            QTreeWidgetItem *item = m_tree->addRow(head, {actionName(row)});
            item->setData(0, idRole, QString(QLatin1StringView(row.id)));
            item->setToolTip(0, ActionTable::menuPath(row));
            showKeys(item);
        }
    }
    m_tree->setCurrentItem(m_tree->rows().value(0));
}

void KeyEditor::showKeys(QTreeWidgetItem *item)
{
    const QString id = item->data(0, idRole).toString();
    for (const ActionRow &row : actionRows()) {
        if (id != QLatin1StringView(row.id))
            continue;
        const QList<QKeySequence> keys = m_keys.keys(QLatin1StringView(row.id));
        item->setText(1, shown(keys));
        item->setText(2, keys == usualKeys(row) ? QString() : tr("was %1").arg(shown(usualKeys(row))));
        KeyTree::speak(item);
    }
}

void KeyEditor::showAllKeys()
{
    for (QTreeWidgetItem *row : m_tree->rows())
        showKeys(row);
    m_field->setKey({});
}

const ActionRow *KeyEditor::current() const
{
    const QString id = m_tree->currentItem() ? m_tree->currentItem()->data(0, idRole).toString() : QString();
    for (const ActionRow &row : actionRows()) {
        if (id == QLatin1StringView(row.id))
            return &row;
    }
    return nullptr;
}

/// Says at once what stands against the pressed key, and who would lose it.
void KeyEditor::judge()
{
    const ActionRow *row = current();
    const QKeySequence key = m_field->key();
    const QString name = row ? actionName(*row) : QString();
    m_caption->setText(row ? tr("New key for “%1”").arg(name) : QString());
    m_field->setAccessibleName(m_caption->text());
    for (QWidget *part : {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_none)})
        part->setEnabled(row != nullptr);
    m_usual->setEnabled(row && m_keys.keys(QLatin1StringView(row->id)) != usualKeys(*row));
    QString verdict;
    bool possible = row && !key.isEmpty();
    const ActionRow *holder = possible ? m_keys.holder(*row, key) : nullptr;
    if (possible) {
        verdict = refusal(*row, key);
        possible = verdict.isEmpty();
    }
    if (possible && holder) {
        verdict = tr("%1 is the key of “%2” (%3), which would lose it.")
                      .arg(shownKey(key), actionName(*holder), ActionTable::paneName(holder->pane));
    } else if (possible && isSingleKey(key) && !m_single->isChecked()) {
        verdict = tr("Single letters, digits and signs are switched off below.");
    }
    m_verdict->setText(verdict.isEmpty() ? tr("Enter in the field sets the key.") : verdict);
    if (!verdict.isEmpty())
        Common::speakAgain(m_verdict);
    m_field->setAccessibleDescription(verdict);
    m_set->setText(possible && holder ? tr("&Take it over") : tr("Se&t"));
    m_set->setAccessibleName(m_set->text().remove(u'&'));
    m_set->setEnabled(possible);
    m_add->setEnabled(possible && !m_keys.keys(QLatin1StringView(row->id)).contains(key));
}

void KeyEditor::take(bool besideOthers)
{
    const ActionRow *row = current();
    const QKeySequence key = m_field->key();
    if (!row || key.isEmpty())
        return;
    m_keys.takeFromOthers(*row, key);
    QList<QKeySequence> keys = besideOthers ? m_keys.keys(QLatin1StringView(row->id)) : QList<QKeySequence>();
    keys.append(key);
    setKeysOfCurrent(keys);
}

void KeyEditor::setKeysOfCurrent(const QList<QKeySequence> &keys)
{
    if (const ActionRow *row = current())
        m_keys.setKeys(QLatin1StringView(row->id), keys);
    showAllKeys();
    m_tree->setFocus(Qt::OtherFocusReason);
}

bool KeyEditor::singleKeys() const
{
    return m_single->isChecked();
}

bool KeyEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress && current()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_field->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Delete) {
            setKeysOfCurrent({});
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Readout::Shell
