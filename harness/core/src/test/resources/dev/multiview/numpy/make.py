"""Writes the arrays of NumpyReaderTest with NumPy itself (2.4.6): python3 make.py"""
import numpy as np

WHOLE = [[0, 1, 2], [3, 4, 100]]
FLOATING = [[-1.5, 0.0, 2.0], [0.25, 2.0**-24, 65504.0]]

for order in "<>":
    name = "little" if order == "<" else "big"
    for kind in ("i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"):
        np.save(f"{kind}-{name}.npy", np.array(WHOLE, order + kind))
    for kind in ("f2", "f4", "f8"):
        np.save(f"{kind}-{name}.npy", np.array(FLOATING, order + kind))
np.save("b1.npy", np.array([[False, True, False], [True, True, False]]))
np.save("fortran.npy", np.asfortranarray(np.array(WHOLE, ">i2")))
np.save("fortran-cube.npy", np.asfortranarray(np.arange(24, dtype="<f4").reshape(2, 3, 4)))
np.save("special.npy", np.array([np.inf, -np.inf, np.nan, -0.0], "<f2"))
np.save("single-value.npy", np.array(7, "<i4"))
np.save("texts.npy", np.array(["a", "b\u00e4u", ""], "<U4"))
np.save("texts-big.npy", np.array(["a", "b\u00e4u", ""], ">U4"))
np.save("bytes.npy", np.array([b"x1", b"y"], "S3"))
np.save("objects.npy", np.array([1, "a"], object))
np.save("complex.npy", np.array([1j]))
np.save("beyond.npy", np.array([2**60], "<i8"))
for version in (2, 3):
    with open(f"version-{version}.npy", "wb") as file:
        np.lib.format.write_array(file, np.array(WHOLE, "<i4"), version=(version, 0))
np.savez("stored.npz", logits=np.array(FLOATING, "<f4"), ids=np.array([7, 9], "<i8"))
np.savez_compressed("compressed.npz", logits=np.array(FLOATING, "<f2"), ids=np.array(["a", "b"]))
