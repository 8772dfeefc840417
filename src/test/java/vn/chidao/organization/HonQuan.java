package vn.chidao.organization;

/** The world of Hớn Quản in 2017 as the product brings it along, read without a database. */
final class HonQuan {

    private HonQuan() {}

    static World world() {
        Faults faults = new Faults();
        KnownRegister register = KnownRegister.empty();
        Catalogue.shipped().kinds().forEach(kind -> register.kinds().put(kind.id(), kind));
        Catalogue.shipped().levels().forEach(level -> register.levels().put(level.id(), level));
        World world = World.read(WorldFiles.shipped("hon-quan-2017"), register, faults);
        faults.refuseFirst();
        return world;
    }
}
