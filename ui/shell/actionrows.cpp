// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the action table, in the order of the menus. To add an action: a row here, a connection in
// windowactions.cpp.
#include "shell/actiontable.h"

#define NAME(text) QT_TRANSLATE_NOOP("ActionTable", text)

namespace Readout::Shell {

const QList<ActionRow> &actionRows()
{
    using M = MenuName;
    using P = Pane;
    using N = Need;
    // id, name, menu, icon, keys, pane, need, checkable, startsGroup
    static const QList<ActionRow> rows = {
        {"file.open", NAME("&Open…"), M::File, "document-open", "Ctrl+O"},
        {"file.paste", NAME("&Paste an Article"), M::File, "edit-paste", "Ctrl+V"},
        {"file.sample", NAME("Open the &Sample Dossier"), M::File, "documentation", "Ctrl+Shift+O"},
        {"file.newDossier", NAME("&New Dossier…"), M::File, "folder-new", "Ctrl+Shift+N"},
        {"file.export", NAME("&Export…"), M::File, "document-export", "Ctrl+E", P::Window, N::Content, false, true},
        {"file.print", NAME("Pr&int…"), M::File, "document-print", "Ctrl+P", P::Window, N::Content},
        {"file.savePdf", NAME("Save as P&DF…"), M::File, "", "Ctrl+Shift+S", P::Window, N::Content},
        {"file.quit", NAME("&Quit"), M::File, "application-exit", "Ctrl+Q", P::Window, N::Nothing, false, true},

        {"edit.undo", NAME("&Undo"), M::Edit, "edit-undo", "Ctrl+Z", P::Window, N::Undo},
        {"edit.redo", NAME("&Redo"), M::Edit, "edit-redo", "Ctrl+Shift+Z Ctrl+Y", P::Window, N::Redo},
        {"edit.copyQuotation", NAME("&Copy the Quotation with Its Source"), M::Edit, "edit-copy", "c", P::Reader,
         N::Place, false, true},
        {"edit.find", NAME("&Find in the Article"), M::Edit, "edit-find", "Ctrl+F", P::Window, N::Article, false, true},

        {"view.read", NAME("&Read"), M::View, "", "Ctrl+1", P::Window, N::Nothing, true},
        {"view.sides", NAME("&Side by Side"), M::View, "view-split-left-right", "Ctrl+2", P::Window, N::Nothing, true},
        {"view.statements", NAME("S&tatements"), M::View, "", "Alt+1", P::Window, N::Nothing, false, true},
        {"view.highlights", NAME("&Highlights"), M::View, "", "Alt+2"},
        {"view.article", NAME("&Article Information"), M::View, "documentinfo", "Alt+3"},
        {"view.library", NAME("Show the &Library"), M::View, "view-left-close", "F8", P::Window, N::Nothing, true,
         true},
        {"view.list", NAME("Sh&ow the Article List"), M::View, "", "F7", P::Window, N::Nothing, true},
        {"view.inspector", NAME("Show the &Inspector"), M::View, "view-right-close", "F9", P::Window, N::Nothing, true},
        {"view.nextPane", NAME("&Next Pane"), M::View, "", "F6"},
        {"view.previousPane", NAME("Pre&vious Pane"), M::View, "", "Shift+F6"},
        {"view.zoomIn", NAME("Lar&ger Text"), M::View, "zoom-in", "Ctrl++ Ctrl+=", P::Window, N::Nothing, false, true},
        {"view.zoomOut", NAME("S&maller Text"), M::View, "zoom-out", "Ctrl+-"},
        {"view.zoomReset", NAME("Usual Text Si&ze"), M::View, "zoom-original", "Ctrl+0"},
        {"view.fullScreen", NAME("&Full Screen"), M::View, "view-fullscreen", "F11", P::Window, N::Nothing, true, true},

        {"shown.attitudes", NAME("&Attitudes: Hopes, Plans, Expectations"), M::Shown, "", "Ctrl+Alt+A", P::Window,
         N::Nothing, true},
        {"shown.rejected", NAME("&Rejected Ones"), M::Shown, "", "Ctrl+Alt+R", P::Window, N::Nothing, true},
        {"shown.unchecked", NAME("Only &Unchecked Ones"), M::Shown, "", "Ctrl+Alt+U", P::Window, N::Nothing, true},

        {"theme.desktop", NAME("Like the &Desktop"), M::Theme, "", "Ctrl+Alt+0", P::Window, N::Nothing, true},
        {"theme.light", NAME("&Light"), M::Theme, "", "Ctrl+Alt+1", P::Window, N::Nothing, true},
        {"theme.sepia", NAME("&Sepia"), M::Theme, "", "Ctrl+Alt+2", P::Window, N::Nothing, true},
        {"theme.dark", NAME("D&ark"), M::Theme, "", "Ctrl+Alt+3", P::Window, N::Nothing, true},
        {"theme.contrast", NAME("&High Contrast"), M::Theme, "", "Ctrl+Alt+4", P::Window, N::Nothing, true},

        {"go.back", NAME("&Back"), M::Go, "go-previous", "Alt+Left", P::Window, N::History},
        {"go.forward", NAME("&Forward"), M::Go, "go-next", "Alt+Right", P::Window, N::Ahead},
        {"go.nextStatement", NAME("Next &Statement"), M::Go, "", ".", P::Reader, N::Article, false, true},
        {"go.previousStatement", NAME("Previous S&tatement"), M::Go, "", ",", P::Reader, N::Article},
        {"go.nextParagraph", NAME("Next &Paragraph"), M::Go, "", "j", P::Reader, N::Article},
        {"go.previousParagraph", NAME("Previous P&aragraph"), M::Go, "", "k", P::Reader, N::Article},
        {"go.nextHighlight", NAME("Next &Highlight"), M::Go, "", "]", P::Reader, N::Article},
        {"go.previousHighlight", NAME("Previous H&ighlight"), M::Go, "", "[", P::Reader, N::Article},
        {"go.overlapping", NAME("Next &Overlapping Highlight"), M::Go, "", "o", P::Reader, N::Highlight},
        {"go.paragraph", NAME("&Go to Paragraph…"), M::Go, "go-jump", "Ctrl+G", P::Window, N::Article},
        {"list.next", NAME("&Next Article"), M::Go, "", "j", P::List, N::Nothing, false, true},
        {"list.previous", NAME("Pre&vious Article"), M::Go, "", "k", P::List},
        {"list.nextUnread", NAME("Next &Unread Article"), M::Go, "", "n", P::List},
        {"list.previousUnread", NAME("Previous Unrea&d Article"), M::Go, "", "p", P::List},

        {"list.open", NAME("&Open"), M::Article, "", "Return", P::List, N::ListSelection},
        {"list.read", NAME("Mark as &Read or Unread"), M::Article, "mail-mark-read", "m", P::List, N::ListSelection},
        {"list.star", NAME("&Star or Unstar"), M::Article, "rating", "s", P::List, N::ListSelection},
        {"list.addToDossier", NAME("Add to a &Dossier…"), M::Article, "folder-new", "d", P::List, N::ListSelection,
         false, true},
        {"list.removeFromDossier", NAME("&Take out of the Dossier"), M::Article, "", "Shift+D", P::List, N::Dossier},
        {"list.bin", NAME("Move to the &Bin"), M::Article, "user-trash", "#", P::List, N::ListSelection, false, true},
        {"list.restore", NAME("R&estore from the Bin"), M::Article, "", "u", P::List, N::BinnedSelection},
        {"library.rename", NAME("Rena&me the Dossier…"), M::Article, "edit-rename", "F2", P::Library, N::Dossier, false,
         true},
        {"library.remove", NAME("Remo&ve the Dossier"), M::Article, "edit-delete", "Delete", P::Library, N::Dossier},

        {"highlight.add", NAME("&Highlight"), M::Highlight, "draw-highlight", "h", P::Reader, N::Place},
        {"highlight.1", NAME("&Yellow"), M::Highlight, "", "1", P::Reader, N::Place, false, true},
        {"highlight.2", NAME("&Red"), M::Highlight, "", "2", P::Reader, N::Place},
        {"highlight.3", NAME("&Green"), M::Highlight, "", "3", P::Reader, N::Place},
        {"highlight.4", NAME("&Blue"), M::Highlight, "", "4", P::Reader, N::Place},
        {"highlight.5", NAME("&Purple"), M::Highlight, "", "5", P::Reader, N::Place},
        {"highlight.6", NAME("&Magenta"), M::Highlight, "", "6", P::Reader, N::Place},
        {"highlight.7", NAME("&Orange"), M::Highlight, "", "7", P::Reader, N::Place},
        {"highlight.8", NAME("Gr&ey"), M::Highlight, "", "8", P::Reader, N::Place},
        {"highlight.withNote", NAME("Highlight with a &Note"), M::Highlight, "", "a", P::Reader, N::Place, false, true},
        {"highlight.note", NAME("E&dit the Note"), M::Highlight, "note", "n", P::Reader, N::Place},
        {"highlight.tag", NAME("&Tag"), M::Highlight, "tag", "t", P::Reader, N::Place},
        {"highlight.endLater", NAME("End a Word &Later"), M::Highlight, "", "Shift+Right", P::Reader, N::HighlightEnds,
         false, true},
        {"highlight.endEarlier", NAME("End a Word Earl&ier"), M::Highlight, "", "Shift+Left", P::Reader,
         N::HighlightEnds},
        {"highlight.startEarlier", NAME("Start a &Word Earlier"), M::Highlight, "", "Ctrl+Shift+Left", P::Reader,
         N::HighlightEnds},
        {"highlight.startLater", NAME("&Start a Word Later"), M::Highlight, "", "Ctrl+Shift+Right", P::Reader,
         N::HighlightEnds},
        {"highlight.remove", NAME("Remo&ve the Highlight"), M::Highlight, "edit-delete", "Delete", P::Reader,
         N::Highlight, false, true},

        {"statement.accept", NAME("A&ccept"), M::Statement, "dialog-ok-apply", "Return Ctrl+Return", P::Reader,
         N::Statement},
        {"statement.speaker", NAME("Change the &Speaker…"), M::Statement, "user-identity", "Shift+Return", P::Reader,
         N::Statement},
        {"statement.source", NAME("Accordin&g to Whom…"), M::Statement, "edit-comment", "w", P::Reader, N::Statement},
        {"statement.party", NAME("Change the Part&y…"), M::Statement, "system-users", "Shift+P", P::Reader,
         N::Statement},
        {"statement.reject", NAME("&Not a Statement"), M::Statement, "dialog-cancel", "x", P::Reader, N::Statement},
        {"statement.takeBack", NAME("&Take the Correction Back"), M::Statement, "", "Shift+X", P::Reader,
         N::Correction},
        {"statement.applyToAll", NAME("Apply to All of This Spea&ker"), M::Statement, "", "Shift+A", P::Reader,
         N::Correction, false, true},
        {"statement.add", NAME("A&dd a Statement from the Selection…"), M::Statement, "list-add", "+", P::Reader,
         N::Place, false, true},
        {"statement.split", NAME("Spl&it Here"), M::Statement, "", "/", P::Reader, N::Place},
        {"statement.join", NAME("&Join with the Next"), M::Statement, "", "Shift+J", P::Reader, N::Statement},
        {"statement.nextUnchecked", NAME("Next &Unchecked"), M::Statement, "", "Tab", P::Reader, N::Article, false,
         true},
        {"statement.previousUnchecked", NAME("Pre&vious Unchecked"), M::Statement, "", "Shift+Tab", P::Reader,
         N::Article},
        {"voice.speaker", NAME("Only This S&peaker"), M::Statement, "user-identity", "s", P::Reader, N::Article, false,
         true},
        {"voice.party", NAME("Only This P&arty"), M::Statement, "system-users", "p", P::Reader, N::Article},
        {"voice.everybody", NAME("Every&body Alike"), M::Statement, "", "Shift+S", P::Reader, N::Article},

        {"help.actions", NAME("&All Actions…"), M::Help, "quickopen", "Ctrl+Shift+P"},
        {"help.keys", NAME("&Keys of This Pane"), M::Help, "", "? F1"},
        {"help.changeKeys", NAME("&Change Keys…"), M::Help, "configure-shortcuts", "Ctrl+Alt+K"},
        {"help.singleKeys", NAME("&Single-Letter Keys"), M::Help, "", "Ctrl+Alt+S", P::Window, N::Nothing, true},
        {"help.about", NAME("A&bout Readout"), M::Help, "help-about", "Shift+F1", P::Window, N::Nothing, false, true},
    };
    return rows;
}

} // namespace Readout::Shell
