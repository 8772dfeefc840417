package vn.chidao.exchange;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chidao.access.Access;
import vn.chidao.access.Right;
import vn.chidao.organization.OrganizationDirectory;
import vn.chidao.organization.UnitView;
import vn.chidao.shared.BusinessClock;
import vn.chidao.shared.BusinessRuleViolation;

/** Codes, addresses and roads of organisations, those outside and those that work here. */
@Service
@Transactional
public class Contacts {

    /** What may stand in a message and name a folder. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.\\-_]{0,62}[A-Za-z0-9])?");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z0-9.\\-_:/ ]{1,40}");

    private final JdbcClient jdbc;
    private final OrganizationDirectory organizations;
    private final Access access;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Contacts(
            JdbcClient jdbc,
            OrganizationDirectory organizations,
            Access access,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** How an organisation is reached; one of which nothing is kept works here. */
    @Transactional(readOnly = true)
    public Contact of(String unitId) {
        List<OrganCode> codes =
                jdbc.sql("""
                        select code, scheme, valid_from as "from", valid_to as "to" from exchange_code
                        where unit_id = :unit order by valid_from desc, code
                        """).param("unit", unitId).query(OrganCode.class).list();
        return jdbc.sql("select road, mail_address, receives_here from exchange_contact where unit_id = :unit")
                .param("unit", unitId)
                .query((rs, row) -> new Contact(
                        unitId,
                        Road.valueOf(rs.getString("road")),
                        rs.getString("mail_address"),
                        rs.getBoolean("receives_here"),
                        codes))
                .optional()
                .orElseGet(() -> new Contact(unitId, Road.INSIDE, null, true, codes));
    }

    /** The units of which something is kept. */
    @Transactional(readOnly = true)
    public List<Contact> all() {
        return jdbc
                .sql("select unit_id from exchange_contact union select unit_id from exchange_code order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(this::of)
                .toList();
    }

    /** Keeps how an organisation is reached, in place of what was kept; its codes stay as they are. */
    public void keep(String unitId, Road road, @Nullable String mailAddress, boolean receivesHere) {
        access.require(Right.ADMINISTER, "exchange.refused.administer");
        UnitView unit = organizations.require(unitId);
        String address = mailAddress == null || mailAddress.isBlank() ? null : mailAddress.strip();
        if (address != null && !isAddress(address)) {
            throw BusinessRuleViolation.at("mailAddress", "exchange.rule.mail-address");
        }
        if (road == Road.MAIL && address == null) {
            throw BusinessRuleViolation.at("mailAddress", "exchange.rule.mail-address-missing");
        }
        jdbc.sql("""
                        insert into exchange_contact (unit_id, road, mail_address, receives_here)
                        values (:unit, :road, :address, :here)
                        on conflict (unit_id) do update
                        set road = :road, mail_address = :address, receives_here = :here
                        """)
                .param("unit", unit.id())
                .param("road", road.name())
                .param("address", address, Types.VARCHAR)
                .param("here", receivesHere)
                .update();
        events.publishEvent(new ContactKept(unit.id(), unit.name(), road));
    }

    /** Adds a code. One code belongs to one organisation on each day. */
    public void addCode(String unitId, OrganCode code) {
        access.require(Right.ADMINISTER, "exchange.refused.administer");
        UnitView unit = organizations.require(unitId);
        if (!isCode(code.code())) {
            throw BusinessRuleViolation.at("code", "exchange.rule.code");
        }
        if (!SCHEME.matcher(code.scheme()).matches()) {
            throw BusinessRuleViolation.at("scheme", "exchange.rule.scheme");
        }
        if (code.to() != null && code.to().isBefore(code.from())) {
            throw BusinessRuleViolation.at("to", "exchange.rule.code-days");
        }
        boolean taken = jdbc.sql("""
                        select exists (select 1 from exchange_code where code = :code
                            and valid_from <= coalesce(cast(:to as date), date 'infinity')
                            and coalesce(valid_to, date 'infinity') >= :from)
                        """)
                .param("code", code.code())
                .param("from", code.from())
                .param("to", code.to(), Types.DATE)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw BusinessRuleViolation.at("code", "exchange.rule.code-taken", code.code());
        }
        jdbc.sql("""
                        insert into exchange_code (unit_id, code, scheme, valid_from, valid_to)
                        values (:unit, :code, :scheme, :from, :to)
                        """)
                .param("unit", unit.id())
                .param("code", code.code())
                .param("scheme", code.scheme())
                .param("from", code.from())
                .param("to", code.to(), Types.DATE)
                .update();
        events.publishEvent(
                new ContactKept(unit.id(), unit.name(), of(unit.id()).road()));
    }

    /** Closes a code with this day as its last: it still tells who it was. */
    public void closeCode(String unitId, String code, LocalDate last) {
        access.require(Right.ADMINISTER, "exchange.refused.administer");
        int closed = jdbc.sql("""
                        update exchange_code set valid_to = :last
                        where unit_id = :unit and code = :code and valid_to is null and valid_from <= :last
                        """)
                .param("unit", unitId)
                .param("code", code)
                .param("last", last)
                .update();
        if (closed == 0) {
            throw BusinessRuleViolation.at("to", "exchange.rule.code-days");
        }
        events.publishEvent(
                new ContactKept(unitId, organizations.nameOf(unitId), of(unitId).road()));
    }

    /** The code under which an organisation sends and is sent to today: the one given last of those in force. */
    @Transactional(readOnly = true)
    Optional<String> codeOf(String unitId) {
        return jdbc.sql("""
                        select code from exchange_code
                        where unit_id = :unit and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        order by valid_from desc, code limit 1
                        """)
                .param("unit", unitId)
                .param("today", clock.today())
                .query(String.class)
                .optional();
    }

    /** Whose code it is, or was: whoever had it last. */
    @Transactional(readOnly = true)
    Optional<String> unitOf(String code) {
        return jdbc.sql("select unit_id from exchange_code where code = :code order by valid_from desc limit 1")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** The organisation of ours that has this mail address. */
    @Transactional(readOnly = true)
    Optional<String> oursAt(String address) {
        return jdbc.sql("""
                        select unit_id from exchange_contact
                        where receives_here and lower(mail_address) = lower(:address) order by unit_id limit 1
                        """).param("address", address).query(String.class).optional();
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches() && !code.contains("..");
    }

    private static boolean isAddress(String address) {
        try {
            new InternetAddress(address, true).validate();
            return address.indexOf('@') > 0;
        } catch (AddressException e) {
            return false;
        }
    }
}
