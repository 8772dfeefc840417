package vn.chidao.registration;

import org.springframework.data.jpa.repository.JpaRepository;

interface RegistrationSheetRepository extends JpaRepository<RegistrationSheet, String> {}
