package vn.chidao.reading;

/** A stretch of a text in UTF-16 units, the end not included. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + ".." + end + " is no stretch of a text");
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    int length() {
        return end - start;
    }
}
