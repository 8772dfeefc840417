package vn.chidao.signing;

import java.io.IOException;
import java.time.Clock;
import vn.chidao.shared.BusinessClock;
import vn.chidao.testing.SmallMemory;

/** Checks the files it is told of, in a process of its own with little memory, and prints a line for each. */
final class HostileChecking {

    private HostileChecking() {}

    public static void main(String[] files) throws IOException {
        SignatureCheck check = new SignatureCheck(
                new TrustedAuthorities(null, null),
                new RevocationLists(null),
                SigningProperties.Limits.USUAL,
                new BusinessClock(Clock.systemUTC()));
        SmallMemory.measure(files, content -> {
            CheckedPdf checked = check.verify(content);
            return checked.state() + "/" + checked.verdict();
        });
    }
}
