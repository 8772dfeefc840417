package vn.chidao.extraction;

import java.io.IOException;
import java.time.Duration;
import org.springframework.util.unit.DataSize;
import vn.chidao.shared.BusinessRuleViolation;
import vn.chidao.testing.SmallMemory;

/** Reads the files it is told of, in a process of its own with little memory, and prints a line for each. */
final class HostileReading {

    private HostileReading() {}

    public static void main(String[] files) throws IOException {
        TextExtraction extraction = new TextExtraction(
                new ExtractionProperties(DataSize.ofMegabytes(20), 1_000_000, 500, Duration.ofSeconds(30)));
        SmallMemory.measure(files, content -> {
            try {
                extraction.extract("tep", content);
                return "read";
            } catch (BusinessRuleViolation refusal) {
                return refusal.key();
            }
        });
    }
}
