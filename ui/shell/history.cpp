// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts and their inverses on a QUndoStack. Knows no window.
#include "shell/history.h"

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

Result<Done> History::undo()
{
    if (!m_stack.canUndo())
        return nothingThere();
    const auto *command = dynamic_cast<const KeptAct *>(m_stack.command(m_stack.index() - 1));
    if (command == nullptr) {
        m_stack.undo();
        return Done{};
    }
    Result<Done> done = m_library.perform(*command->next);
    if (!done)
        return done;
    *command->next = done->inverse;
    m_stack.undo();
    return done;
}

Result<Done> History::redo()
{
    if (!m_stack.canRedo())
        return nothingThere();
    const auto *command = dynamic_cast<const KeptAct *>(m_stack.command(m_stack.index()));
    if (command == nullptr) {
        m_stack.redo();
        return Done{};
    }
    Result<Done> done = m_library.perform(*command->next);
    if (!done)
        return done;
    *command->next = done->inverse;
    m_stack.redo();
    return done;
}

} // namespace Readout::Shell
