// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a ¶; says what there is when there is no such one.
#include "reader/gotobar.h"

#include "common/speech.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Readout::Reader {

namespace {

/// @return index of the paragraph called @p label; the first part when it names a block shown in parts; -1 for none.
qsizetype paragraphCalled(const QList<Paragraph> &paragraphs, const QString &label)
{
    qsizetype block = -1;
    for (qsizetype at = 0; at < paragraphs.size(); ++at) {
        const Paragraph &paragraph = paragraphs[at];
        if (paragraph.number == 0)
            continue;
        if (paragraph.label() == label)
            return at;
        if (block < 0 && QString::number(paragraph.number) == label)
            block = at;
    }
    return block;
}

} // namespace

GoToBar::GoToBar(Common::ReadingView &view, QWidget *parent) : QFrame(parent), m_view(view)
{
    setObjectName(u"goToBar"_s);
    setAccessibleName(tr("Go to a paragraph"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    auto *label = new QLabel(tr("Go to ¶"), this);
    m_field = new QLineEdit(this);
    m_field->setObjectName(u"goToField"_s);
    m_field->setAccessibleName(tr("Paragraph number"));
    m_field->setMaximumWidth(96);
    m_field->installEventFilter(this);
    label->setBuddy(m_field);
    m_answer = new QLabel(this);
    m_answer->setObjectName(u"goToAnswer"_s);
    m_answer->setAccessibleDescription(tr("Answer"));
    Common::makeNotification(m_answer);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->setSpacing(6);
    row->addWidget(label);
    row->addWidget(m_field);
    row->addWidget(m_answer, 1);
    hide();
}

void GoToBar::open()
{
    m_answer->clear();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    Common::speakAgain(m_answer);
    m_field->selectAll();
}

void GoToBar::close()
{
    hide();
    m_view.setFocus(Qt::OtherFocusReason);
}

void GoToBar::go()
{
    if (m_view.model() == nullptr)
        return;
    QString wanted = m_field->text().trimmed();
    wanted.remove(u'¶');
    const QList<Paragraph> &paragraphs = m_view.model()->article().paragraphs;
    const qsizetype found = paragraphCalled(paragraphs, wanted.trimmed());
    if (found >= 0) {
        m_view.setCurrentParagraph(found);
        close();
        return;
    }
    const auto last =
        std::find_if(paragraphs.crbegin(), paragraphs.crend(), [](const auto &one) { return one.number > 0; });
    if (last == paragraphs.crend())
        m_answer->setText(tr("This article has no numbered paragraphs."));
    else
        m_answer->setText(tr("There is no ¶%1 here; the last one is ¶%2.").arg(wanted.left(12), last->label()));
    m_field->selectAll();
}

bool GoToBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            close();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            go();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Readout::Reader
