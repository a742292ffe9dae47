#include "tests/support/catch.h"

#include "models/base/sha256.h"

#include <QBuffer>

using namespace tz;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4, whole, in parts and from a device")
{
    CHECK(Sha256::hexOf("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(Sha256::hexOf("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Sha256 inParts;
    inParts.add("a");
    inParts.add("bc");
    CHECK(inParts.hex() == Sha256::hexOf("abc"));
    QBuffer device;
    device.setData(QByteArray(1'000'000, 'a'));
    REQUIRE(device.open(QIODevice::ReadOnly));
    Sha256 fromDevice;
    REQUIRE(fromDevice.add(device));
    CHECK(fromDevice.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
