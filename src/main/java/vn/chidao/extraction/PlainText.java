package vn.chidao.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chidao.shared.BusinessRuleViolation;

/** Plain text in Unicode or in one of the encodings of before; which, the bytes have to tell. */
record PlainText(String text, List<String> remarks) {

    private static final double CERTAIN = 0.85;
    private static final double POSSIBLE = 0.6;
    private static final int WORDS_TO_BE_CERTAIN = 5;
    private static final int PRINTED_PER_CONTROL = 100;

    private static final Map<Charset, byte[]> BYTE_ORDER_MARKS = Map.of(
            StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE},
            StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});

    private record Candidate(LegacyEncoding encoding, Syllables.Share share) {

        static Candidate of(LegacyEncoding encoding, String misread) {
            return new Candidate(encoding, Syllables.shareIn(encoding.decode(Syllables.sampleOf(misread))));
        }
    }

    /**
     * Decodes; a byte order mark is dropped, nothing else.
     *
     * @throws BusinessRuleViolation for what is no text, or text in an encoding that cannot be told
     */
    static PlainText of(byte[] content) {
        PlainText decoded = BYTE_ORDER_MARKS.entrySet().stream()
                .filter(mark -> ContentKind.startsWith(content, mark.getValue()))
                .findAny()
                .map(mark -> new PlainText(strictly(mark.getKey(), content).substring(1), List.of()))
                .orElseGet(() -> withoutMark(content));
        if (isBinary(decoded.text)) {
            throw ContentKind.BINARY.refusal();
        }
        return decoded;
    }

    /** Text in Unicode already; converted only where its letters were copied out of a font of before. */
    static PlainText of(String text) {
        boolean readInWesternEncoding = text.chars().noneMatch(c -> c > 0xFF && Character.isLetter(c));
        Syllables.Share share = Syllables.shareIn(text);
        if (!readInWesternEncoding || share.words() < WORDS_TO_BE_CERTAIN || share.ratio() > POSSIBLE) {
            return new PlainText(text, List.of());
        }
        return candidates(text, LegacyEncoding.TCVN3, LegacyEncoding.VNI)
                .filter(candidate -> candidate.share.ratio() > CERTAIN)
                .findFirst()
                .map(candidate -> new PlainText(candidate.encoding.decode(text), List.of(candidate.encoding.remark())))
                .orElse(new PlainText(text, List.of()));
    }

    private static PlainText withoutMark(byte[] content) {
        return decode(StandardCharsets.UTF_8, content)
                .map(PlainText::of)
                .orElseGet(() -> inLegacyEncoding(new String(content, LegacyEncoding.WINDOWS_1252)));
    }

    private static PlainText inLegacyEncoding(String misread) {
        if (isBinary(misread)) {
            throw ContentKind.BINARY.refusal();
        }
        List<Candidate> ranked = candidates(misread, LegacyEncoding.values()).toList();
        Candidate best = ranked.get(0);
        Syllables.Share share = best.share;
        if (share.words() > 0 && share.ratio() < POSSIBLE) {
            throw BusinessRuleViolation.at("file", "extraction.rule.encoding-unknown");
        }
        List<String> remarks = new ArrayList<>(List.of(best.encoding.remark()));
        if (share.words() < WORDS_TO_BE_CERTAIN || share.ratio() < CERTAIN) {
            remarks.add("extraction.remark.encoding-doubtful");
        }
        return new PlainText(best.encoding.decode(misread), remarks);
    }

    private static Stream<Candidate> candidates(String misread, LegacyEncoding... encodings) {
        return Stream.of(encodings)
                .map(encoding -> Candidate.of(encoding, misread))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.share.ratio()));
    }

    private static String strictly(Charset charset, byte[] content) {
        return decode(charset, content)
                .orElseThrow(() -> BusinessRuleViolation.at("file", "extraction.rule.encoding-broken", charset.name()));
    }

    private static Optional<String> decode(Charset charset, byte[] content) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isBinary(String text) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c))
                .count();
        return text.indexOf('\0') >= 0 || controls * PRINTED_PER_CONTROL > text.length();
    }
}
