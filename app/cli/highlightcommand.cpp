// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks words of an article in the library.
#include "cli/highlightcommand.h"

#include "cli/libraryaccess.h"
#include "cli/quotefinder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Readout::Cli {

namespace {

/// What the options ask for, checked before the library is touched.
struct Wish
{
    QString article;
    QString quote;
    int colour = firstHighlightColour;
    QStringList tags;
    QString note;
    int nth = 0; ///< 0: the quote must stand once
};

/// @return a number of the option in [1, most], @p otherwise when it is absent, none when it is no such number.
std::optional<int> numberOf(const QCommandLineParser &parser, const QString &option, int otherwise, int most)
{
    if (!parser.isSet(option))
        return otherwise;
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

Result<Wish> wishOf(const QCommandLineParser &parser)
{
    const auto wrong = [](const QString &why) { return Error{ErrorCode::Invalid, why, {}}; };
    if (parser.positionalArguments().size() != 1)
        return wrong(QCoreApplication::translate("Cli", "one article's id, please."));
    Wish wish;
    wish.article = parser.positionalArguments().first();
    wish.quote = parser.value(u"quote"_s);
    if (wish.quote.trimmed().isEmpty())
        return wrong(QCoreApplication::translate("Cli", "--quote TEXT is missing: the words to highlight."));
    const auto colour = numberOf(parser, u"colour"_s, firstHighlightColour, lastHighlightColour);
    if (!colour)
        return wrong(QCoreApplication::translate("Cli", "--colour takes a number from 1 to 8."));
    const auto nth = numberOf(parser, u"nth"_s, 0, std::numeric_limits<int>::max());
    if (!nth)
        return wrong(QCoreApplication::translate("Cli", "--nth takes a number from 1 on."));
    for (const QString &tag : parser.values(u"tag"_s)) {
        const QString name = tag.simplified();
        if (name.isEmpty())
            return wrong(QCoreApplication::translate("Cli", "a tag needs a name."));
        if (!wish.tags.contains(name, Qt::CaseInsensitive))
            wish.tags.append(name);
    }
    wish.colour = *colour;
    wish.nth = *nth;
    wish.note = parser.value(u"note"_s);
    return wish;
}

Result<TextSpan> placeOf(const Wish &wish, const QString &text)
{
    const QList<TextSpan> found = findQuote(text, wish.quote);
    if (found.isEmpty())
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate("Cli", "these words do not stand in the article: %1").arg(wish.quote),
                     {}};
    if (wish.nth > found.size())
        return Error{
            ErrorCode::NotFound,
            QCoreApplication::translate("Cli", "these words do not stand in the article that often, but %1 time(s): %2")
                .arg(QString::number(found.size()), wish.quote),
            {}};
    if (wish.nth == 0 && found.size() > 1)
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("Cli",
                                                 "these words stand in the article %1 times; say which by --nth N, "
                                                 "or give more of them: %2")
                         .arg(QString::number(found.size()), wish.quote),
                     {}};
    return found[std::max(0, wish.nth - 1)];
}

Result<QUuid> highlight(Storage::Library &library, const Wish &wish)
{
    const Result<ArticleId> id = library.articleByPrefix(wish.article);
    if (!id)
        return id.error();
    const Result<AnnotatedArticle> annotated = annotatedArticle(library, *id);
    if (!annotated)
        return annotated.error();
    const Article &article = annotated->article;
    const Result<TextSpan> span = placeOf(wish, article.text);
    if (!span)
        return span.error();
    Highlight made = makeHighlight(article.text, *span, wish.colour);
    made.article = article.id;
    made.version = article.version;
    made.tags = wish.tags;
    made.note = wish.note;
    made.attribution = attributionAt(article.text, annotated->statements, *span);
    const Result<Storage::Done> added = library.perform(Acts::AddHighlight{made});
    if (!added)
        return added.error();
    return added->uuid;
}

int runHighlight(const QStringList &arguments, Streams &streams)
{
    const Command command = highlightCommand();
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(u"quote"_s, {}, u"TEXT"_s));
    parser.addOption(QCommandLineOption(u"colour"_s, {}, u"N"_s));
    parser.addOption(QCommandLineOption(u"tag"_s, {}, u"T"_s));
    parser.addOption(QCommandLineOption(u"note"_s, {}, u"TEXT"_s));
    parser.addOption(QCommandLineOption(u"nth"_s, {}, u"N"_s));
    if (const auto status = parse(parser, command, arguments, streams))
        return *status;
    const Result<Wish> wish = wishOf(parser);
    if (!wish)
        return sayWrongUse(command, wish.error().message, streams);
    const auto library = openLibrary(parser, Storage::Library::Access::ReadWrite, streams);
    if (!library)
        return failed;
    const Result<QUuid> made = highlight(*library, *wish);
    if (!made)
        return sayFailed(wish->article, made.error(), streams);
    streams.write(made->toString(QUuid::WithoutBraces) + u'\n');
    return done;
}

} // namespace

Command highlightCommand()
{
    return {u"highlight"_s,
            u"ID --quote TEXT [--nth N] [--colour N] [--tag T]… [--note TEXT]"_s,
            QCoreApplication::translate("Cli", "marks words of an article; prints the highlight's id"),
            QCoreApplication::translate(
                "Cli", "--quote TEXT  the words, as they stand in the article; spaces, line breaks and the kind of "
                       "quotation marks do not matter\n"
                       "--nth N       the N-th place where they stand, when they stand in several\n"
                       "--colour N    1 yellow, 2 red, 3 green, 4 blue, 5 purple, 6 magenta, 7 orange, 8 grey\n"
                       "--tag T       a tag; may be given again\n"
                       "--note TEXT   a note\n"
                       "ID is the article's id or a beginning of it that no other has."),
            true,
            &runHighlight};
}

} // namespace Readout::Cli
