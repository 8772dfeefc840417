package vn.chidao.portal.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chidao.shared.BusinessClock;

/** Tells scripts how far business time is from real time; Tasklist counts its "due in" from it. */
@RestController
class BusinessTimeController {

    private final BusinessClock clock;

    BusinessTimeController(BusinessClock clock) {
        this.clock = clock;
    }

    @GetMapping("/business-time")
    Offset offset() {
        return new Offset(clock.offset().toMillis());
    }

    record Offset(long offsetMillis) {}
}
