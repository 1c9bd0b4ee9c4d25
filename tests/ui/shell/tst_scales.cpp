// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// On screens where a pixel of the window is one and a quarter, one and a half or two of the screen's: nothing is cut,
// and everything is found where it is drawn. CMake runs this program once for each scale.
#include "models/notesmodel.h"
#include "notes/notesview.h"
#include "sides/sidesview.h"
#include "support/windowfixture.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QDialog>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QToolButton>

using namespace Readout;
using namespace Readout::Testing;
using namespace Qt::StringLiterals;

namespace {

/// A bar that tells how much room the words of a tab have.
class OpenTabs final : public QTabBar
{
public:
    static int missing(const QTabBar &bar, int at)
    {
        QStyleOptionTab option;
        (bar.*(&OpenTabs::initStyleOption))(&option, at);
        const QRect words = bar.style()->subElementRect(QStyle::SE_TabBarTabText, &option, &bar);
        return bar.fontMetrics().horizontalAdvance(bar.tabText(at)) - words.width();
    }
};

QString nameOf(const QWidget &part)
{
    return u"%1 “%2” %3×%4"_s
        .arg(QString::fromLatin1(part.metaObject()->className()),
             part.objectName().isEmpty() ? part.accessibleName() : part.objectName())
        .arg(part.width())
        .arg(part.height());
}

bool showsWords(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    const bool isIconOnly = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
    return !button.text().isEmpty() && !isIconOnly;
}

/// What is smaller than its words need.
bool isTooSmall(const QWidget &part)
{
    if (const auto *button = qobject_cast<const QAbstractButton *>(&part))
        return showsWords(*button) &&
               (part.width() < part.sizeHint().width() || part.height() < part.fontMetrics().height());
    const auto *label = qobject_cast<const QLabel *>(&part);
    if (label && !label->text().isEmpty() && label->minimumSizeHint().width() >= label->sizeHint().width()) {
        return label->wordWrap()
                   ? part.height() < part.heightForWidth(part.width())
                   : part.width() < part.sizeHint().width() || part.height() < part.fontMetrics().height();
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&part)) {
        for (int at = 0; at < tabs->count(); ++at) {
            if (OpenTabs::missing(*tabs, at) > 0 || tabs->tabRect(at).right() > tabs->width())
                return true;
        }
    }
    return false;
}

/// Scrolled out of sight is no fault.
bool isScrolled(const QWidget &part)
{
    for (const QWidget *above = part.parentWidget(); above && !part.isWindow(); above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above))
            return true;
        if (above->isWindow())
            break;
    }
    return false;
}

/// What is seen of @p window and cut, by its words or at the edge of what it stands in.
QString cutParts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *part : window.findChildren<QWidget *>()) {
        if (!part->isVisible() || part->window() != &window || part->size().isEmpty())
            continue;
        const bool isOut = !isScrolled(*part) && !part->parentWidget()->rect().contains(part->geometry());
        if (isTooSmall(*part) || isOut)
            cut.append(nameOf(*part));
    }
    return cut.join(u"; "_s);
}

bool isLike(const QColor &one, const QColor &other)
{
    return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green()) +
               std::abs(one.blue() - other.blue()) <
           6;
}

/// The picture of a widget, asked in the widget's own pixels.
struct Picture
{
    explicit Picture(QWidget &widget) : image(widget.grab().toImage()), scale(image.devicePixelRatio()) {}

    QRect onScreen(const QRectF &area) const
    {
        return QRectF(area.topLeft() * scale, area.size() * scale).toAlignedRect().intersected(image.rect());
    }
    /// Of what is not @p ground, in the widget's pixels; empty when there is nothing.
    QRectF ink(const QRectF &area, const QColor &ground) const
    {
        return found(area, [&](const QColor &seen) { return !isLike(seen, ground); });
    }
    QRectF filled(const QRectF &area, const QColor &with) const
    {
        return found(area, [&](const QColor &seen) { return isLike(seen, with); });
    }
    template <typename Wanted>
    QRectF found(const QRectF &area, Wanted wanted) const
    {
        QRect bounds;
        const QRect within = onScreen(area);
        for (int y = within.top(); y <= within.bottom(); ++y) {
            for (int x = within.left(); x <= within.right(); ++x) {
                if (wanted(image.pixelColor(x, y)))
                    bounds |= QRect(x, y, 1, 1);
            }
        }
        return {QPointF(bounds.topLeft()) / scale, QSizeF(bounds.size()) / scale};
    }

    QImage image;
    double scale;
};

} // namespace

class TestScales : public QObject
{
    Q_OBJECT

private slots:
    void theScaleIsTheOneWished();
    void nothingIsCut();
    void nothingIsCutInDialogs_data();
    void nothingIsCutInDialogs();
    void numbersStandBesideTheirParagraphs();
    void charactersAreFoundWhereTheyAreDrawn();
    void aClickOnTheEndsOfAStatementTakesIt();
    void theWordsOfTheCardAreWhole();

private:
    static bool openSample(WindowFixture &fixture);
    static QString misplaced(Common::ReadingView &view, qsizetype at);
};

bool TestScales::openSample(WindowFixture &fixture)
{
    if (!QTest::qWaitForWindowActive(fixture.window.get()))
        return false;
    fixture.window->actionTable()->action("file.sample"_L1)->trigger();
    auto *sides = fixture.window->findChild<Sides::SidesView *>();
    const bool isThere = QTest::qWaitFor([&] { return sides->isVisible() && sides->model().rowCount() > 3; }, 20000);
    return isThere && fixture.window->session()->show(fixture.library->articles()->last().id) &&
           QTest::qWaitFor([&] { return fixture.window->session()->hasArticle(); });
}

void TestScales::theScaleIsTheOneWished()
{
    const QByteArray wished = qgetenv("QT_SCALE_FACTOR");
    QWidget window;
    window.show();
    QCOMPARE(window.devicePixelRatioF(), wished.isEmpty() ? 1.0 : wished.toDouble());
}

/// Every view and every page of the inspector, in a large, a usual and the smallest window.
void TestScales::nothingIsCut()
{
    WindowFixture fixture;
    QTest::qWait(50);
    QCOMPARE(cutParts(*fixture.window), QString());
    QVERIFY(openSample(fixture));
    Shell::Session &session = *fixture.window->session();
    for (int at = 0; at < 4; ++at)
        session.addHighlight(
            makeHighlight(session.article()->article().text, session.article()->statements()[at].content, at + 1));
    QStringList cut;
    for (const QSize size : {QSize(1440, 900), QSize(1000, 620), QSize(640, 420)}) {
        fixture.window->resize(size);
        QTRY_COMPARE(fixture.window->size(), size);
        for (const char *action :
             {"view.read", "view.statements", "view.highlights", "view.article", "view.sides", "view.notes"}) {
            fixture.window->actionTable()->action(QLatin1StringView(action))->trigger();
            if (fixture.view()->isVisible())
                fixture.view()->stepStatement(1);
            // The status bar's words are given room in the next turn.
            static_cast<void>(QTest::qWaitFor([&] { return cutParts(*fixture.window).isEmpty(); }, 300));
            if (const QString some = cutParts(*fixture.window); !some.isEmpty())
                cut.append(u"%1 at %2: %3"_s.arg(QLatin1StringView(action)).arg(size.width()).arg(some));
        }
        fixture.window->actionTable()->action("view.read"_L1)->trigger();
    }
    QCOMPARE(cut.join(u'\n'), QString());
}

void TestScales::nothingIsCutInDialogs_data()
{
    QTest::addColumn<QByteArray>("action");
    for (const char *action :
         {"file.export", "file.print", "help.keys", "help.changeKeys", "highlight.names", "statement.rules"})
        QTest::newRow(action) << QByteArray(action);
}

void TestScales::nothingIsCutInDialogs()
{
    QFETCH(QByteArray, action);
    WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window->actionTable()->action("view.read"_L1)->trigger();
    QString cut = u"no dialog"_s;
    QTimer looking;
    connect(&looking, &QTimer::timeout, this, [&] {
        QWidget *dialog = QApplication::activeModalWidget();
        for (QWidget *top : QApplication::topLevelWidgets())
            dialog = dialog || !top->isVisible() || !qobject_cast<QDialog *>(top) ? dialog : top;
        if (!dialog || !dialog->isActiveWindow())
            return;
        looking.stop();
        QTest::qWait(200); // previews come
        cut = cutParts(*dialog);
        dialog->close();
    });
    looking.start(50);
    fixture.window->actionTable()->action(QLatin1StringView(action))->trigger();
    QTRY_VERIFY(!looking.isActive());
    QTRY_COMPARE(cut, QString());
}

void TestScales::numbersStandBesideTheirParagraphs()
{
    WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window->actionTable()->action("view.read"_L1)->trigger();
    Common::ReadingView *view = fixture.view();
    view->stepParagraph(1);
    view->setSelection({});
    QTest::qWait(50);
    const Article &article = fixture.window->session()->article()->article();
    const Common::Theme theme = Common::Theme::of(Common::ThemeName::Light);
    const Picture picture(*view->viewport());
    int seen = 0;
    for (const Paragraph &paragraph : article.paragraphs) {
        const QRect first = view->rectOf({paragraph.span.begin, paragraph.span.begin + 1});
        const QRect whole = view->boundsOf(paragraph.span);
        if (!view->viewport()->rect().contains(whole) || first.isEmpty() || paragraph.label().isEmpty())
            continue;
        ++seen;
        const QRectF lane(first.left() - 56, whole.top(), 48, whole.height()); // the ring has 2.5 px around the text
        const QRectF number = picture.ink(lane, theme.paper);
        QVERIFY2(!number.isEmpty(), qPrintable(paragraph.label()));
        QVERIFY2(number.top() >= first.top() && number.bottom() <= first.bottom() + 1, qPrintable(paragraph.label()));
        QVERIFY2(number.left() > lane.left() + 1, qPrintable(paragraph.label()));
        const int below = first.bottom() + 2;
        const QRectF rest(lane.left(), below, lane.width(), std::max(0, whole.bottom() - below));
        QVERIFY2(rest.isEmpty() || picture.ink(rest, theme.paper).isEmpty(), qPrintable(paragraph.label()));
    }
    QVERIFY(seen >= 4);
}

/// @return what is wrong with the character at @p at; empty for nothing.
QString TestScales::misplaced(Common::ReadingView &view, qsizetype at)
{
    const QRect box = view.rectOf({at, at + 1});
    const auto hit = [&](double part) {
        return view.positionAt(QPoint(int(box.left() + box.width() * part), box.center().y()));
    };
    if (hit(0.2) != at || hit(0.8) != at + 1)
        return u"%1 is found at %2 and %3"_s.arg(at).arg(hit(0.2)).arg(hit(0.8));
    view.setSelection({at, at + 1});
    const Picture picture(*view.viewport());
    const QRectF drawn =
        picture.filled(QRectF(box).adjusted(-8, 0, 8, 0), Common::Theme::of(Common::ThemeName::Light).textSelection);
    if (std::abs(drawn.left() - box.left()) > 1.5 || std::abs(drawn.right() - box.right() - 1) > 1.5)
        return u"%1 is drawn from %2 to %3"_s.arg(at).arg(drawn.left()).arg(drawn.right());
    return {};
}

void TestScales::charactersAreFoundWhereTheyAreDrawn()
{
    WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window->actionTable()->action("view.read"_L1)->trigger();
    Common::ReadingView *view = fixture.view();
    const QString text = fixture.window->session()->article()->article().text;
    for (const int points : {9, 13, 14, 22}) {
        view->setReadingSize(points);
        QTest::qWait(30);
        const TextSpan seen = view->visibleSpan();
        int looked = 0;
        for (qsizetype at = seen.begin; at < seen.end && looked < 25; at += 23) {
            if (text[at].isSpace() || view->rectOf({at, at + 1}).width() < 4)
                continue;
            ++looked;
            QCOMPARE(misplaced(*view, at), QString());
        }
        QVERIFY(looked > 10);
    }
}

void TestScales::aClickOnTheEndsOfAStatementTakesIt()
{
    WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window->actionTable()->action("view.read"_L1)->trigger();
    Common::ReadingView *view = fixture.view();
    QTest::qWait(50);
    const Models::ArticleModel &model = *fixture.window->session()->article();
    int clicked = 0;
    for (const int index : model.shown()) {
        const TextSpan content = model.statements()[index].content;
        const QList<Common::Interval> there = view->marksOn(content);
        if (std::any_of(there.cbegin(), there.cend(), [&](const Common::Interval &mark) {
                return mark.kind == Common::IntervalKind::Statement && mark.index != index;
            }))
            continue; // of two in one place the shorter counts
        for (const TextSpan sign :
             {TextSpan{content.begin, content.begin + 1}, TextSpan{content.end - 1, content.end}}) {
            view->setCurrentStatement(index);
            view->setCurrentParagraph(0);
            view->showSpan(content);
            const QRect box = view->rectOf(sign);
            QVERIFY(!box.isEmpty());
            QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier, box.center());
            QCOMPARE(view->currentStatement(), index);
            ++clicked;
        }
    }
    QVERIFY(clicked >= 6);
}

void TestScales::theWordsOfTheCardAreWhole()
{
    WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window->actionTable()->action("view.read"_L1)->trigger();
    Common::ReadingView *view = fixture.view();
    auto *card = fixture.part<QWidget>("statementCard");
    const int count = int(fixture.window->session()->article()->shown().size());
    QVERIFY(count > 4);
    for (int step = 0; step < count; ++step) {
        view->stepStatement(1);
        QTRY_VERIFY(card->isVisible());
        QCoreApplication::processEvents(); // its parts are placed
        for (const QLabel *label : card->findChildren<QLabel *>()) {
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        for (const char *name : {"statementCardWords", "statementCardSpeaker", "statementCardParties"}) {
            auto *label = fixture.part<QLabel>(name);
            if (label->text().isEmpty())
                continue;
            const QString widths =
                u"%1: %2 of %3"_s.arg(label->text()).arg(label->width()).arg(label->sizeHint().width());
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(widths));
            const Picture picture(*label);
            const double screenPixel = 1 / picture.scale;
            const QRectF ink = picture.ink(QRectF(label->rect()), picture.image.pixelColor(0, 0));
            // The last letter ends before the label does.
            QVERIFY2(ink.right() <= label->width() - screenPixel, qPrintable(widths));
        }
    }
}

QTEST_MAIN(TestScales)
#include "tst_scales.moc"
