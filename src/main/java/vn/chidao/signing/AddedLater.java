package vn.chidao.signing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * What was added to a file between two of its revisions. Whatever can be reached from the catalogue is compared; allowed
 * are further signature fields, their places on pages and stored proofs of validity, and nothing else: a changed font or
 * a changed picture changes what people read as much as a changed line.
 */
final class AddedLater {

    private static final COSName PROOFS = COSName.getPDFName("DSS");
    private static final COSName VERSION_EXTENSIONS = COSName.getPDFName("Extensions");
    private static final COSName SIGNATURE_FLAGS = COSName.getPDFName("SigFlags");
    private static final Set<COSName> OF_NEW_FORM =
            Set.of(COSName.FIELDS, SIGNATURE_FLAGS, COSName.DA, COSName.DR, COSName.TYPE);
    private static final Set<COSName> OF_SIGNING =
            Set.of(COSName.V, COSName.AP, COSName.M, COSName.F, COSName.P, COSName.MK, COSName.DA);

    private static final Set<COSName> OF_MORE_THAN_A_FIELD = Set.of(COSName.A, COSName.AA, COSName.KIDS);

    /** Where in the file a value stands decides what may change there. */
    private enum Spot {
        CATALOGUE,
        FORM,
        FIELDS,
        FIELD,
        ANNOTATIONS,
        ELSEWHERE
    }

    private record Pair(@Nullable COSBase before, @Nullable COSBase after, Spot spot) {}

    private record Keys(COSObjectKey before, COSObjectKey after, Spot spot) {}

    private final int coveredUpTo;
    private final Effort effort;
    private final Deque<Pair> open = new ArrayDeque<>();
    private final Set<Keys> seen = new HashSet<>();
    private boolean anything;
    private boolean visible;
    private boolean foreign;

    private AddedLater(int coveredUpTo, Effort effort) {
        this.coveredUpTo = coveredUpTo;
        this.effort = effort;
    }

    /**
     * @param coveredUpTo the byte up to which the signature goes that came with what was added; 0 where none came: then
     *     nothing may show a signature, be it a copy of one that is there already
     * @throws Effort.TooMuch when there is too much to compare
     */
    static AddedLater between(PdfRevision before, PdfRevision after, int coveredUpTo, Effort effort)
            throws IOException {
        AddedLater added = new AddedLater(coveredUpTo, effort);
        added.compare(before.trailer().getItem(COSName.ROOT), after.trailer().getItem(COSName.ROOT), Spot.CATALOGUE);
        added.compare(before.trailer().getItem(COSName.INFO), after.trailer().getItem(COSName.INFO), Spot.ELSEWHERE);
        added.run();
        return added;
    }

    /** Whether there is more than further signatures and what proves them. */
    boolean isForeign() {
        return foreign;
    }

    /** Whether a further signature shows on a page. */
    boolean isVisible() {
        return visible;
    }

    /** Whether signatures or proofs were added at all. */
    boolean isAnything() {
        return anything;
    }

    private void compare(@Nullable COSBase before, @Nullable COSBase after, Spot spot) {
        open.push(new Pair(before, after, spot));
    }

    private void run() throws IOException {
        while (!open.isEmpty() && !foreign) {
            effort.step();
            Pair pair = open.pop();
            COSBase before = resolved(pair.before);
            COSBase after = resolved(pair.after);
            // Two references only: a value that stands in place has no name by which to know it again.
            if (pair.before instanceof COSObject old
                    && pair.after instanceof COSObject young
                    && !seen.add(new Keys(old.getKey(), young.getKey(), pair.spot))) {
                continue;
            }
            match(before, after, pair.spot);
        }
    }

    private void match(@Nullable COSBase before, @Nullable COSBase after, Spot spot) throws IOException {
        if (before == null && after == null) {
            return;
        }
        if (spot == Spot.FORM && before == null && after instanceof COSDictionary form) {
            matchNewForm(form);
        } else if (spot == Spot.ANNOTATIONS && (before == null || before instanceof COSArray)
                || spot == Spot.FIELDS && (before == null || before instanceof COSArray)) {
            matchGrown((COSArray) before, after, spot);
        } else if (before instanceof COSDictionary old && after instanceof COSDictionary young) {
            matchStreams(old, young);
            matchEntries(old, young, spot);
        } else if (before instanceof COSArray old && after instanceof COSArray young) {
            foreign |= old.size() != young.size();
            for (int i = 0; i < old.size() && !foreign; i++) {
                compare(old.get(i), young.get(i), Spot.ELSEWHERE);
            }
        } else {
            foreign |= before == null || !before.equals(after);
        }
    }

    private void matchNewForm(COSDictionary form) {
        anything = true;
        foreign |= !OF_NEW_FORM.containsAll(form.keySet());
        compare(null, form.getItem(COSName.FIELDS), Spot.FIELDS);
    }

    private void matchEntries(COSDictionary old, COSDictionary young, Spot spot) {
        boolean signedNow = spot == Spot.FIELD
                && COSName.SIG.equals(old.getCOSName(COSName.FT))
                && !old.containsKey(COSName.V)
                && isOfThis(young.getCOSDictionary(COSName.V));
        Set<COSName> names = new LinkedHashSet<>(old.keySet());
        names.addAll(young.keySet());
        for (COSName name : names) {
            if (signedNow && OF_SIGNING.contains(name)) {
                anything = true;
                visible = true;
                continue;
            }
            if (spot == Spot.CATALOGUE && (name.equals(PROOFS) || name.equals(VERSION_EXTENSIONS))) {
                anything |= name.equals(PROOFS);
                continue;
            }
            if (spot == Spot.CATALOGUE && name.equals(COSName.VERSION)
                    || spot == Spot.FORM && name.equals(SIGNATURE_FLAGS)) {
                continue;
            }
            compare(old.getItem(name), young.getItem(name), spotOf(spot, name, young));
        }
    }

    private static Spot spotOf(Spot parent, COSName name, COSDictionary holder) {
        if (parent == Spot.CATALOGUE && name.equals(COSName.ACRO_FORM)) {
            return Spot.FORM;
        }
        if (parent == Spot.FORM && name.equals(COSName.FIELDS)) {
            return Spot.FIELDS;
        }
        return name.equals(COSName.ANNOTS) && COSName.PAGE.equals(holder.getCOSName(COSName.TYPE))
                ? Spot.ANNOTATIONS
                : Spot.ELSEWHERE;
    }

    /** A list that keeps what it had, in its order, and may have got signature fields besides. */
    private void matchGrown(@Nullable COSArray before, @Nullable COSBase after, Spot spot) {
        int had = before == null ? 0 : before.size();
        if (!(after instanceof COSArray young) || young.size() < had) {
            foreign = true;
            return;
        }
        for (int i = 0; i < had; i++) {
            compare(before.get(i), young.get(i), Spot.FIELD);
        }
        for (int i = had; i < young.size(); i++) {
            if (young.getObject(i) instanceof COSDictionary field && isSigned(field)) {
                anything = true;
                visible |= spot == Spot.ANNOTATIONS && isShown(field);
            } else {
                foreign = true;
            }
        }
    }

    private boolean isSigned(COSDictionary field) {
        COSName subtype = field.getCOSName(COSName.SUBTYPE);
        return COSName.SIG.equals(field.getCOSName(COSName.FT))
                && isOfThis(field.getCOSDictionary(COSName.V))
                && (subtype == null || COSName.WIDGET.equals(subtype))
                && Collections.disjoint(field.keySet(), OF_MORE_THAN_A_FIELD);
    }

    /** Whether it is the signature that covers what was added, its own field included. */
    private boolean isOfThis(@Nullable COSDictionary signature) {
        COSArray range = signature == null ? null : signature.getCOSArray(COSName.BYTERANGE);
        return range != null
                && range.size() == 4
                && range.getObject(2) instanceof COSNumber from
                && range.getObject(3) instanceof COSNumber length
                && from.longValue() + length.longValue() == coveredUpTo;
    }

    private static boolean isShown(COSDictionary field) {
        COSArray rectangle = field.getCOSArray(COSName.RECT);
        if (rectangle == null || rectangle.size() < 4) {
            return false;
        }
        float[] corners = rectangle.toFloatArray();
        return corners[0] != corners[2] && corners[1] != corners[3];
    }

    private void matchStreams(COSDictionary old, COSDictionary young) throws IOException {
        if (old instanceof COSStream || young instanceof COSStream) {
            foreign |= !(old instanceof COSStream before)
                    || !(young instanceof COSStream after)
                    || !Arrays.equals(packed(before), packed(after));
        }
    }

    private static byte[] packed(COSStream stream) throws IOException {
        try (InputStream content = stream.createRawInputStream()) {
            return content.readAllBytes();
        }
    }

    private static @Nullable COSBase resolved(@Nullable COSBase value) {
        COSBase found = value instanceof COSObject reference ? reference.getObject() : value;
        return found instanceof COSNull ? null : found;
    }
}
