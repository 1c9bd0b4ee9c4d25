// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list over the highlights' model.
#include "statements/highlightspanel.h"

#include "common/painting.h"
#include "statements/highlightdelegate.h"

#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace Readout::Statements {
using namespace Qt::StringLiterals;

using Models::HighlightsModel;

namespace {

/// The table as a list: screen readers count every column of a model, also those a list does not show.
class OneColumn final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 1; }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::AccessibleTextRole)
            return QIdentityProxyModel::data(index, role);
        const QString label = index.data(HighlightsModel::LabelRole).toString();
        const QStringList tags = index.data(HighlightsModel::TagsRole).toStringList();
        const QString note = index.data(HighlightsModel::NoteRole).toString();
        QStringList parts{Common::highlightColourName(index.data(HighlightsModel::ColourRole).toInt()),
                          index.data(HighlightsModel::QuoteRole).toString(),
                          index.data(HighlightsModel::SpeakerRole).toString(),
                          label.isEmpty() ? QString() : HighlightsPanel::tr("paragraph %1").arg(label),
                          note.isEmpty() ? QString() : HighlightsPanel::tr("note: %1").arg(note),
                          tags.isEmpty() ? QString() : HighlightsPanel::tr("tags: %1").arg(tags.join(u", "))};
        parts.removeAll(QString());
        return parts.join(u", ");
    }
};

/// A list that lays its rows out when it is next looked at.
class HighlightList final : public QListView
{
public:
    using QAbstractItemView::scheduleDelayedItemsLayout;
    using QListView::QListView;
};

HighlightList *makeHighlightList(QWidget *parent)
{
    auto *list = new HighlightList(parent);
    list->setObjectName(QStringLiteral("highlightsList"));
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->viewport()->setAttribute(Qt::WA_Hover);
    return list;
}

} // namespace

HighlightsPanel::HighlightsPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("highlightsPanel"));
    setAutoFillBackground(true);
    setAccessibleName(tr("Highlights"));
    auto *list = makeHighlightList(this);
    m_list = list;
    m_list->setAccessibleName(tr("Highlights in text order"));
    m_delegate = new HighlightDelegate(this);
    m_list->setItemDelegate(m_delegate);
    m_rows = new OneColumn(this);
    m_rows->setSourceModel(&m_highlights);
    m_list->setModel(m_rows);
    m_list->installEventFilter(this);
    m_empty = new QLabel(this);
    m_empty->setObjectName(QStringLiteral("highlightsEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_empty->setContentsMargins(12, 12, 12, 12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    setFocusProxy(m_list);

    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &row) { emit highlightActivated(row.data(HighlightsModel::UuidRole).toUuid()); });
    for (const auto signal : {&HighlightsModel::rowsInserted, &HighlightsModel::rowsRemoved})
        connect(&m_highlights, signal, this, &HighlightsPanel::refresh);
    connect(&m_highlights, &HighlightsModel::modelReset, this, &HighlightsPanel::refresh);
    // A longer note makes a higher row.
    connect(&m_highlights, &HighlightsModel::dataChanged, list, &HighlightList::scheduleDelayedItemsLayout);
    setTheme(Common::Theme::of(Common::ThemeName::Light));
    refresh();
}

void HighlightsPanel::setModel(Models::ArticleModel *model)
{
    m_model = model;
    m_highlights.setModel(model);
}

void HighlightsPanel::setTheme(const Common::Theme &theme)
{
    m_delegate->setTheme(theme);
    setPalette(theme.palette());
    QPalette list = theme.palette();
    list.setColor(QPalette::Base, theme.pane);
    m_list->setPalette(list);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::WindowText, theme.text2);
    m_empty->setPalette(quiet);
    m_list->viewport()->update();
}

void HighlightsPanel::setCurrentHighlight(const QUuid &highlight)
{
    const QModelIndex row = m_rows->index(m_highlights.rowOf(highlight), 0);
    if (row == selectedRow())
        return;
    m_list->setCurrentIndex(row);
    if (row.isValid())
        m_list->scrollTo(row);
    else
        m_list->clearSelection();
}

QUuid HighlightsPanel::currentHighlight() const
{
    return selectedRow().data(HighlightsModel::UuidRole).toUuid();
}

/// A list that gets the keyboard makes its first row current without selecting it: not meant.
QModelIndex HighlightsPanel::selectedRow() const
{
    return m_list->selectionModel()->isSelected(m_list->currentIndex()) ? m_list->currentIndex() : QModelIndex();
}

void HighlightsPanel::step(int by)
{
    if (m_highlights.rowCount() == 0)
        return;
    const int from = selectedRow().isValid() ? selectedRow().row() + by : 0;
    m_list->setCurrentIndex(m_rows->index(std::clamp(from, 0, m_highlights.rowCount() - 1), 0));
}

void HighlightsPanel::activateCurrent()
{
    if (!currentHighlight().isNull())
        emit highlightActivated(currentHighlight());
}

bool HighlightsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activateCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HighlightsPanel::setKeys(const Common::KeyHints &keys)
{
    m_keys = keys;
    refresh();
}

QString HighlightsPanel::sentenceWhenEmpty() const
{
    const QString any = m_keys.key(u"highlight.add"_s);
    const QString first = m_keys.key(u"highlight.1"_s);
    const QString last = m_keys.key(u"highlight.8"_s);
    if (any.isEmpty() || first.isEmpty() || last.isEmpty())
        return tr("Nothing is highlighted yet. Select words in the text and choose a colour below them.");
    return tr("Nothing is highlighted yet. Select words in the text and press %1, or %2 to %3 for a colour.")
        .arg(any, first, last);
}

void HighlightsPanel::refresh()
{
    const bool hasArticle = m_model && !m_model->article().text.isEmpty();
    m_empty->setText(hasArticle ? sentenceWhenEmpty() : tr("Open an article to highlight in it."));
    m_empty->setVisible(m_highlights.rowCount() == 0);
    m_list->setVisible(m_highlights.rowCount() > 0);
}

} // namespace Readout::Statements
