package id.kinerja.tukin;

import id.kinerja.platform.contract.KeepsItsContract;
import id.kinerja.platform.contract.RefusesBadInput;
import id.kinerja.platform.contract.SaysItsCodes;
import id.kinerja.platform.testing.ServiceTest;

@ServiceTest
class ContractIT implements KeepsItsContract, RefusesBadInput, SaysItsCodes {}
