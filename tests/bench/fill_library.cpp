// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a library of many articles for measuring: fill_library PATH COUNT. Uses the library's own door.
#include "storage/library.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

/// Short, all different, with one statement each: what matters here is their number.
Acts::AddArticle numbered(int number)
{
    Acts::AddArticle add;
    Article &article = add.article;
    article.details.title = u"Ministers meet for the %1th time"_s.arg(number);
    article.details.outlet = u"Measuring Wire"_s;
    article.details.published =
        u"2026-%1-%2"_s.arg(number % 12 + 1, 2, 10, QLatin1Char('0')).arg(number % 28 + 1, 2, 10, QLatin1Char('0'));
    article.details.language = u"en"_s;
    article.text =
        u"The %1th meeting was useful, Norway’s government said. Nothing else was published about it."_s.arg(number);
    article.paragraphs = {{{0, article.text.size()}, ParagraphKind::Body, 1, 0}};
    Statement statement;
    statement.content = {0, article.text.indexOf(u',')};
    statement.kind = QuotationKind::Indirect;
    statement.actors = {{u"Norway’s government"_s, {u"NO"_s}}};
    statement.parties = {u"NO"_s};
    statement.state = State::Certain;
    add.statements = {statement};
    add.bytes = article.text.toUtf8();
    return add;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream errors(stderr);
    if (arguments.size() != 3) {
        errors << "usage: fill_library PATH COUNT\n";
        return 2;
    }
    auto library = Storage::Library::open(arguments[1]);
    if (!library) {
        errors << library.error().message << '\n';
        return 1;
    }
    const int count = arguments[2].toInt();
    constexpr int perTransaction = 1000;
    for (int first = 0; first < count; first += perTransaction) {
        Acts::Group group;
        for (int number = first; number < std::min(count, first + perTransaction); ++number)
            group.acts.append(numbered(number));
        if (const auto done = (*library)->perform(group); !done) {
            errors << done.error().message << '\n';
            return 1;
        }
    }
    return 0;
}
