package vn.chidao.reading;

/** A stretch of a text with what is not to be looked at blotted out; its places are those of the text. */
record Masked(int from, String words) implements CharSequence {

    @Override
    public int length() {
        return from + words.length();
    }

    @Override
    public char charAt(int index) {
        return index < from ? ' ' : words.charAt(index - from);
    }

    @Override
    public String subSequence(int start, int end) {
        return words.substring(start - from, end - from);
    }

    @Override
    public String toString() {
        return " ".repeat(from) + words;
    }
}
