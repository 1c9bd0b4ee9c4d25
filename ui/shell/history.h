// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acts on the library with what undoes them, on a QUndoStack. An act that fails leaves the stack as it was, so that it
// can be tried again. Knows no window.
#pragma once

#include "base/result.h"
#include "storage/library.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace Readout::Shell {

class History final : public QObject
{
    Q_OBJECT

public:
    explicit History(Storage::Library &library, QObject *parent = nullptr);

    /// Performs @p act; @p name says what was done ("Highlighted ¶3 yellow").
    Result<Storage::Done> perform(const Acts::Act &act, const QString &name);
    /// Another thread has done it: as if it had been performed here.
    void take(const Storage::Done &done, const QString &name);
    /// Something no library keeps: @p act is called now and on redo.
    void performPassing(std::function<void()> act, std::function<void()> undo, const QString &name);
    Result<Storage::Done> undo(); ///< NotFound when there is nothing
    Result<Storage::Done> redo();
    /// The act that undo() or redo() would perform; null when that is none of the library's. Another thread may do it
    /// instead: takeUndone() and takeRedone() say that it has.
    const Acts::Act *toUndo() const;
    const Acts::Act *toRedo() const;
    void takeUndone(const Storage::Done &done);
    void takeRedone(const Storage::Done &done);

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }
    QString undoName() const { return m_stack.undoText(); }
    QString redoName() const { return m_stack.redoText(); }

signals:
    void changed();

private:
    Storage::Library &m_library;
    QUndoStack m_stack;
};

} // namespace Readout::Shell
