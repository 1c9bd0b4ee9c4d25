// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts and their inverses on a QUndoStack. Knows no window.
#include "shell/history.h"

#include <QThreadPool>

#include <utility>

namespace Readout::Shell {
using Storage::Done;

namespace {

/// The stack only keeps the order and the names. History performs on the library first and moves the stack when that
/// worked: QUndoCommand's own undo() cannot say that it failed.
class KeptAct final : public QUndoCommand
{
public:
    KeptAct(Acts::Act inverse, const QString &name)
        : QUndoCommand(name), next(std::make_shared<Acts::Act>(std::move(inverse)))
    {
    }
    void undo() override {}
    void redo() override {}

    std::shared_ptr<Acts::Act> next; ///< what to perform when this command's turn comes
};

class PassingAct final : public QUndoCommand
{
public:
    PassingAct(std::function<void()> act, std::function<void()> back, const QString &name)
        : QUndoCommand(name), m_act(std::move(act)), m_back(std::move(back))
    {
    }
    void undo() override { m_back(); }
    void redo() override { m_act(); }

private:
    std::function<void()> m_act;
    std::function<void()> m_back;
};

constexpr int keptActs = 1000;
constexpr qsizetype manyParts = 1000;

const Acts::Act *actOf(const QUndoCommand *command)
{
    const auto *kept = dynamic_cast<const KeptAct *>(command);
    return kept ? kept->next.get() : nullptr;
}

void keepInverse(const QUndoCommand *command, const Done &done)
{
    const auto *kept = dynamic_cast<const KeptAct *>(command);
    if (!kept)
        return;
    Acts::Act past = std::exchange(*kept->next, done.inverse);
    // To free the parts of a long one takes as long as a person notices.
    if (const auto *group = std::get_if<Acts::Group>(&past); group && group->acts.size() > manyParts)
        QThreadPool::globalInstance()->start([past = std::move(past)] {});
}

Error nothingThere()
{
    return {ErrorCode::NotFound, QString(), QString()};
}

} // namespace

History::History(Storage::Library &library, QObject *parent) : QObject(parent), m_library(library)
{
    m_stack.setUndoLimit(keptActs);
    connect(&m_stack, &QUndoStack::indexChanged, this, &History::changed);
}

Result<Done> History::perform(const Acts::Act &act, const QString &name)
{
    Result<Done> done = m_library.perform(act);
    if (done)
        m_stack.push(new KeptAct(done->inverse, name));
    return done;
}

void History::take(const Done &done, const QString &name)
{
    m_stack.push(new KeptAct(done.inverse, name));
}

void History::performPassing(std::function<void()> act, std::function<void()> undo, const QString &name)
{
    m_stack.push(new PassingAct(std::move(act), std::move(undo), name));
}

const Acts::Act *History::toUndo() const
{
    return m_stack.canUndo() ? actOf(m_stack.command(m_stack.index() - 1)) : nullptr;
}

const Acts::Act *History::toRedo() const
{
    return m_stack.canRedo() ? actOf(m_stack.command(m_stack.index())) : nullptr;
}

void History::takeUndone(const Done &done)
{
    keepInverse(m_stack.command(m_stack.index() - 1), done);
    m_stack.undo();
}

void History::takeRedone(const Done &done)
{
    keepInverse(m_stack.command(m_stack.index()), done);
    m_stack.redo();
}

Result<Done> History::undo()
{
    if (!m_stack.canUndo())
        return nothingThere();
    const Acts::Act *act = toUndo();
    if (act == nullptr) {
        m_stack.undo();
        return Done{};
    }
    Result<Done> done = m_library.perform(*act);
    if (done)
        takeUndone(*done);
    return done;
}

Result<Done> History::redo()
{
    if (!m_stack.canRedo())
        return nothingThere();
    const Acts::Act *act = toRedo();
    if (act == nullptr) {
        m_stack.redo();
        return Done{};
    }
    Result<Done> done = m_library.perform(*act);
    if (done)
        takeRedone(*done);
    return done;
}

} // namespace Readout::Shell
