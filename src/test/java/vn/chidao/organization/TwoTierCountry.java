package vn.chidao.organization;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the files of a whole country of two tiers: 34 provinces, 3,321 communes, their bodies, positions and holders. */
final class TwoTierCountry {

    private static final int PROVINCES = 34;
    private static final int COMMUNES = 3_321;
    private static final String FOUNDED = "2025-07-01";

    /** A body of a level: code, kind, code of the one above, name. */
    private record Body(String code, String kind, String above, String name) {}

    private static final List<Body> PROVINCE = List.of(
            new Body("du", "PARTY_COMMITTEE", "", "Tỉnh ủy"),
            new Body("btv", "STANDING_BOARD", "du", "Ban Thường vụ Tỉnh ủy"),
            new Body("vp", "PARTY_OFFICE", "du", "Văn phòng Tỉnh ủy"),
            new Body("btc", "ORGANIZATION_COMMISSION", "du", "Ban Tổ chức Tỉnh ủy"),
            new Body("btgdv", "PROPAGANDA_AND_MASS_MOBILIZATION_COMMISSION", "du", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
            new Body("ubkt", "INSPECTION_COMMISSION", "du", "Ủy ban Kiểm tra Tỉnh ủy"),
            new Body("hdnd", "PEOPLE_COUNCIL", "", "Hội đồng nhân dân tỉnh"),
            new Body("ubnd", "PEOPLE_COMMITTEE", "", "Ủy ban nhân dân tỉnh"),
            new Body("ca", "POLICE", "ubnd", "Công an tỉnh"),
            new Body("mttq", "FRONT_COMMITTEE", "", "Ủy ban MTTQ Việt Nam tỉnh"),
            new Body("btt", "FRONT_STANDING_BODY", "mttq", "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh"),
            new Body("hnd", "MEMBER_ORGANIZATION", "mttq", "Hội Nông dân tỉnh"));

    private static final List<Body> COMMUNE = List.of(
            new Body("du", "PARTY_COMMITTEE", "", "Đảng ủy xã"),
            new Body("vp", "PARTY_OFFICE", "du", "Văn phòng Đảng ủy xã"),
            new Body("bxd", "PARTY_BUILDING_BOARD", "du", "Ban Xây dựng Đảng xã"),
            new Body("ubkt", "INSPECTION_COMMISSION", "du", "Ủy ban Kiểm tra Đảng ủy xã"),
            new Body("hdnd", "PEOPLE_COUNCIL", "", "Hội đồng nhân dân xã"),
            new Body("ubnd", "PEOPLE_COMMITTEE", "", "Ủy ban nhân dân xã"),
            new Body("ca", "POLICE", "ubnd", "Công an xã"),
            new Body("mttq", "FRONT_COMMITTEE", "", "Ủy ban MTTQ Việt Nam xã"),
            new Body("hnd", "MEMBER_ORGANIZATION", "mttq", "Hội Nông dân xã"));

    private final BufferedWriter units;
    private final BufferedWriter positions;
    private final BufferedWriter people;
    private int rows;

    private TwoTierCountry(BufferedWriter units, BufferedWriter positions, BufferedWriter people) {
        this.units = units;
        this.positions = positions;
        this.people = people;
    }

    /** Writes them to the folder; gives the number of rows. */
    static int write(Path folder) throws IOException {
        try (BufferedWriter units = Files.newBufferedWriter(folder.resolve("units.csv"));
                BufferedWriter positions = Files.newBufferedWriter(folder.resolve("positions.csv"));
                BufferedWriter people = Files.newBufferedWriter(folder.resolve("people.csv"))) {
            units.write("id,name,short_name,kind,level,area,parent,notation,valid_from,valid_to\n");
            positions.write("id,unit,name,roles,valid_from,valid_to\n");
            people.write("person,name,position,from,to,acting\n");
            TwoTierCountry country = new TwoTierCountry(units, positions, people);
            for (int province = 0; province < PROVINCES; province++) {
                country.bodies(PROVINCE, "PROVINCE", "t" + province, "");
            }
            for (int commune = 0; commune < COMMUNES; commune++) {
                country.bodies(COMMUNE, "COMMUNE", "x" + commune, "t" + commune % PROVINCES);
            }
            return country.rows;
        }
    }

    private void bodies(List<Body> bodies, String level, String area, String above) throws IOException {
        for (Body body : bodies) {
            String id = area + "-" + body.code();
            boolean head = body.above().isEmpty();
            String parent = head ? (above.isEmpty() ? "" : above + "-" + body.code()) : area + "-" + body.above();
            String name = body.name() + " " + area;
            units.write("%s,%s,%s,%s,%s,%s,%s,%s,%s,\n"
                    .formatted(id, name, name, body.kind(), level, head ? area : "", parent, "ĐU", FOUNDED));
            holder(id, "truong", "Trưởng", "LEADER", name);
            holder(id, "chuyen-vien", "Chuyên viên", "OFFICER", name);
            rows += 5;
        }
    }

    private void holder(String unit, String code, String title, String role, String name) throws IOException {
        String position = unit + "." + code;
        positions.write("%s,%s,%s,%s,%s,\n".formatted(position, unit, title, role, FOUNDED));
        people.write("%s,%s,%s,%s,,false\n".formatted(position, title + " " + name, position, FOUNDED));
    }
}
