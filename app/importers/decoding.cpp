// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the encoding of some bytes is found.
#include "importers/decoding.h"

#include "importers/encodinglabels.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>

namespace Readout::Importers {

namespace {

/// A detector learns nothing more from text beyond this many bytes after the first that is not ASCII.
constexpr qsizetype detectionBytes = qsizetype(256) * 1024;

struct Signature
{
    QByteArrayView opening;
    const char *kind;
};

constexpr Signature signatures[] = {
    {"%PDF-", QT_TRANSLATE_NOOP("Importers", "a PDF document")},
    {"PK\x03\x04", QT_TRANSLATE_NOOP("Importers", "an archive or office document")},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", QT_TRANSLATE_NOOP("Importers", "an office document")},
    {"{\\rtf", QT_TRANSLATE_NOOP("Importers", "a rich text document")},
    {"\x1F\x8B", QT_TRANSLATE_NOOP("Importers", "a compressed file")},
    {"BZh91AY", QT_TRANSLATE_NOOP("Importers", "a compressed file")},
    {"\xFD"
     "7zXZ",
     QT_TRANSLATE_NOOP("Importers", "a compressed file")},
    {"\x28\xB5\x2F\xFD", QT_TRANSLATE_NOOP("Importers", "a compressed file")},
    {"7z\xBC\xAF\x27\x1C", QT_TRANSLATE_NOOP("Importers", "an archive")},
    {"\x89PNG", QT_TRANSLATE_NOOP("Importers", "a picture")},
    {"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("Importers", "a picture")},
    {"GIF89a", QT_TRANSLATE_NOOP("Importers", "a picture")},
    {"GIF87a", QT_TRANSLATE_NOOP("Importers", "a picture")},
    {"\x7F"
     "ELF",
     QT_TRANSLATE_NOOP("Importers", "a program")},
    {"SQLite format 3", QT_TRANSLATE_NOOP("Importers", "a database")},
};

bool isTextControl(char32_t unit)
{
    return unit == '\t' || unit == '\n' || unit == '\r' || unit == '\f' || unit == '\v';
}

/// How a stretch of bytes stands to UTF-8.
struct Utf8Census
{
    qsizetype sequences = 0; ///< well-formed ones of two bytes or more
    qsizetype errors = 0;
    qsizetype firstHigh = -1; ///< place of the first byte above 127
};

Utf8Census censusUtf8(const QByteArray &bytes)
{
    Utf8Census census;
    const auto *byte = reinterpret_cast<const uchar *>(bytes.constData());
    const qsizetype size = bytes.size();
    for (qsizetype at = 0; at < size; ++at) {
        if (byte[at] < 0x80)
            continue;
        if (census.firstHigh < 0)
            census.firstHigh = at;
        const int more = byte[at] >= 0xF0 && byte[at] < 0xF5 ? 3 : byte[at] >= 0xE0 ? 2 : byte[at] >= 0xC2 ? 1 : 0;
        int seen = 0;
        while (byte[at] < 0xF5 && seen < more && at + seen + 1 < size && (byte[at + seen + 1] & 0xC0) == 0x80)
            ++seen;
        if (more > 0 && seen == more)
            ++census.sequences;
        else if (at + seen + 1 < size) // a sequence cut off by the end of the text is no sign of another encoding
            ++census.errors;
        at += seen;
    }
    return census;
}

QString decodeAs(QByteArrayView bytes, const QByteArray &encoding, bool *known = nullptr)
{
    QStringDecoder decoder(encoding.constData());
    if (known)
        *known = decoder.isValid();
    if (!decoder.isValid())
        return {};
    return decoder.decode(bytes);
}

std::optional<DecodedText> decodeByMark(const QByteArray &bytes)
{
    struct Mark
    {
        QByteArrayView bytes;
        const char *encoding;
    };
    // UTF-32's mark begins with UTF-16's, so it is asked first.
    static constexpr char utf32LittleEndian[] = {char(0xFF), char(0xFE), 0, 0};
    static constexpr char utf32BigEndian[] = {0, 0, char(0xFE), char(0xFF)};
    const Mark marks[] = {
        {{utf32LittleEndian, 4}, "UTF-32LE"},
        {{utf32BigEndian, 4}, "UTF-32BE"},
        {"\xEF\xBB\xBF", "UTF-8"},
        {"\xFF\xFE", "UTF-16LE"},
        {"\xFE\xFF", "UTF-16BE"},
    };
    for (const Mark &mark : marks) {
        if (!QByteArrayView(bytes).startsWith(mark.bytes))
            continue;
        QString text = decodeAs(QByteArrayView(bytes).sliced(mark.bytes.size()), mark.encoding);
        return DecodedText{std::move(text), mark.encoding};
    }
    return {};
}

char16_t unitAt(const QByteArray &bytes, qsizetype at, bool bigEndian)
{
    const auto first = uchar(bytes[at]);
    const auto second = uchar(bytes[at + 1]);
    return bigEndian ? char16_t(first << 8 | second) : char16_t(second << 8 | first);
}

/// Share of code units, of @p bytes read as UTF-16, that text would hold; 0 when no space, line end or ideographic stop
/// is among them. All of these hold a control byte, so no legacy encoding looks like it.
double utf16Likelihood(const QByteArray &bytes, bool bigEndian)
{
    const qsizetype end = std::min<qsizetype>(bytes.size() & ~qsizetype(1), detectionBytes);
    qsizetype plausible = 0;
    qsizetype separators = 0;
    for (qsizetype at = 0; at < end; at += 2) {
        const char16_t unit = unitAt(bytes, at, bigEndian);
        if (unit == u' ' || unit == u'\n' || unit == u'\r' || unit == u'。' || unit == u'、' || unit == u'，')
            ++separators;
        const QChar character(unit);
        const bool fits = isTextControl(unit) || character.isPrint() || character.isSurrogate() ||
                          (character.category() == QChar::Other_Format);
        plausible += fits && character.category() != QChar::Other_PrivateUse ? 1 : 0;
    }
    const qsizetype units = end / 2;
    return units > 0 && separators * 200 >= units ? double(plausible) / double(units) : 0.0;
}

std::optional<DecodedText> decodeUtf16WithoutMark(const QByteArray &bytes)
{
    const bool hasControlBytes = std::any_of(bytes.cbegin(), bytes.cend(), [](char byte) { return uchar(byte) < 9; });
    if (!hasControlBytes)
        return {};
    // Plain ASCII with a stray NUL is no UTF-16: there every second byte of it would be NUL.
    const bool isSevenBit = std::none_of(bytes.cbegin(), bytes.cend(), [](char byte) { return uchar(byte) >= 0x80; });
    if (isSevenBit && bytes.count('\0') * 4 < bytes.size())
        return {};
    const double little = utf16Likelihood(bytes, false);
    const double big = utf16Likelihood(bytes, true);
    if (std::max(little, big) < 0.97)
        return {};
    const QByteArray encoding = big > little ? "UTF-16BE" : "UTF-16LE";
    return DecodedText{decodeAs(bytes, encoding), encoding};
}

QByteArray detectedEncoding(const QByteArray &bytes, qsizetype firstHigh)
{
    const qsizetype begin = std::max<qsizetype>(0, firstHigh - 1024);
    const qsizetype size = std::min(bytes.size() - begin, detectionBytes);
    uchardet_t detector = uchardet_new();
    QByteArray found;
    if (uchardet_handle_data(detector, bytes.constData() + begin, size_t(size)) == 0) {
        uchardet_data_end(detector);
        found = uchardet_get_charset(detector);
    }
    uchardet_delete(detector);
    return found.isEmpty() || found == "ASCII" ? QByteArray("windows-1252") : encodingForLabel(found);
}

bool readsAsText(const QString &text)
{
    qsizetype odd = 0;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        const bool control = unit < 0x20 || (unit >= 0x7F && unit < 0xA0);
        // A NUL alone is no sign of a binary file: some programs pad text with it.
        odd += (control && unit != 0 && unit != 0x85 && !isTextControl(unit)) || unit == QChar::ReplacementCharacter;
    }
    return odd * 50 <= text.size() + 100;
}

std::optional<DecodedText> asText(DecodedText decoded)
{
    if (!readsAsText(decoded.text))
        return {};
    return decoded;
}

} // namespace

std::optional<QString> kindOfBinary(const QByteArray &bytes)
{
    for (const Signature &signature : signatures) {
        if (QByteArrayView(bytes).startsWith(signature.opening))
            return QCoreApplication::translate("Importers", signature.kind);
    }
    return {};
}

std::optional<DecodedText> decodeText(const QByteArray &bytes, const QByteArray &label)
{
    if (std::optional<DecodedText> marked = decodeByMark(bytes))
        return asText(std::move(*marked));
    if (std::optional<DecodedText> wide = decodeUtf16WithoutMark(bytes))
        return asText(std::move(*wide));
    const Utf8Census census = censusUtf8(bytes);
    const bool sevenBit = census.firstHigh < 0;
    const bool utf8 = sevenBit ? !bytes.contains('\x1B') : census.sequences > census.errors * 8;
    if (utf8)
        return asText({QString::fromUtf8(bytes), "UTF-8"});
    if (!label.isEmpty()) {
        const QByteArray encoding = encodingForLabel(label);
        bool known = false;
        QString text = decodeAs(bytes, encoding, &known);
        if (known && encoding != "UTF-8" && !text.contains(QChar::ReplacementCharacter) && readsAsText(text))
            return DecodedText{std::move(text), encoding};
    }
    const QByteArray encoding = detectedEncoding(bytes, std::max<qsizetype>(0, census.firstHigh));
    bool known = false;
    QString text = decodeAs(bytes, encoding, &known);
    QString western = decodeAs(bytes, "windows-1252");
    // Its neighbours read a text without their own letters the same way.
    if (!known || text == western)
        return asText({std::move(western), "windows-1252"});
    return asText({std::move(text), encoding});
}

} // namespace Readout::Importers
