package vn.chidao.portal.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chidao.document.RegisterLine;
import vn.chidao.document.Registers;
import vn.chidao.identity.CurrentUser;
import vn.chidao.organization.PositionView;
import vn.chidao.shared.BusinessClock;

/** The books of incoming documents of the organisations this person works in, year by year. */
@Controller
class IncomingController {

    private final Registers registers;
    private final CurrentUser user;
    private final BusinessClock clock;

    IncomingController(Registers registers, CurrentUser user, BusinessClock clock) {
        this.registers = registers;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/incoming")
    String books(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int shown = year == null ? clock.today().getYear() : year;
        Set<String> units = new LinkedHashSet<>();
        for (PositionView position : user.positions()) {
            units.add(position.unitId());
        }
        List<Book> books = new ArrayList<>();
        units.forEach(unit -> books.add(new Book(unit, registers.incoming(unit, shown))));
        model.addAttribute("year", shown);
        model.addAttribute("thisYear", clock.today().getYear());
        model.addAttribute("books", books);
        return "portal/incoming";
    }

    /** One organisation's book of one year. */
    public record Book(String unitId, List<RegisterLine> lines) {}
}
