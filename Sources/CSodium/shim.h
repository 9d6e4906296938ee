#ifndef FRONTDOOR_CSODIUM_SHIM_H
#define FRONTDOOR_CSODIUM_SHIM_H

#include <sodium.h>

#endif
