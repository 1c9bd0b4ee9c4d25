// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a file on the disk to the painted article with its statements: reading, attribution, model, first paint.
#include "attribution/engine.h"
#include "bench/figures.h"
#include "common/readingview.h"
#include "importers/importer.h"
#include "importers/samples.h"
#include "models/articlemodel.h"

#include <QApplication>
#include <QFile>
#include <QPixmap>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Readout;

namespace {

/// The sample's texts run together and cut to about @p bytes at the end of a paragraph.
QByteArray textOf(const QList<Article> &samples, qsizetype bytes)
{
    QByteArray text;
    for (const Article &article : samples)
        text += article.text.toUtf8() + "\n\n";
    const qsizetype end = text.lastIndexOf("\n\n", bytes);
    return text.first(end < 0 ? text.size() : end);
}

bool openAndPaint(const QString &path)
{
    const auto read = Importers::readFile(path);
    if (!read)
        return false;
    const auto statements = Attribution::findStatements(read->article);
    if (!statements)
        return false;
    Models::ArticleModel model;
    model.setArticle(read->article, *statements, {});
    Common::ReadingView view;
    view.setTheme(Common::Theme::of(Common::ThemeName::Light));
    view.setModel(&model);
    view.resize(800, 900);
    return !view.grab().isNull();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto samples = Importers::sampleArticles();
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"article.txt"_s));
    if (!samples || !file.open(QIODevice::WriteOnly) || file.write(textOf(*samples, 6000)) <= 0)
        return 1;
    file.close();
    bool painted = true;
    const double ms = Bench::medianMs(15, [&] { painted = openAndPaint(file.fileName()) && painted; });
    if (!painted)
        return 1;
    Bench::print("open a 6 KB article: file to painted with statements", ms, "ms");
    return 0;
}
